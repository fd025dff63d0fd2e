/** Days as numbers that compare like the days and take little room: 0 for no day. */

/** `2020-10-11` as 120·512 + 10·32 + 11, years counted from 1900; earlier years count as unknown. */
export function dayNumber(day: string | null | undefined): number {
  if (!day) return 0;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return year < 1900 ? 0 : (year - 1900) * 512 + month * 32 + date;
}
