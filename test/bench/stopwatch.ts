/**
 * Starts a watch; asked, it says the milliseconds since. Other programs on the machine lengthen what the clock says, and
 * helpers of the JavaScript engine lengthen what the processor says: alone, the work would take neither longer than by the
 * clock nor longer than the processor worked on it, so the lesser of the two is the better bound.
 */
export function stopwatch(): () => number {
  const clock = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return Math.min(performance.now() - clock, (user + system) / 1000);
  };
}
