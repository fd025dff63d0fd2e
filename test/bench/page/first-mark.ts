/** Part of a page's head: notes, as the page itself sees it, how long after its text was there the first mark came. */
export const TIMER = `<script>
  document.addEventListener('DOMContentLoaded', () => {
    const from = performance.now();
    const look = () => {
      if (CSS.highlights.size === 0) return requestAnimationFrame(look);
      document.documentElement.dataset.firstMark = performance.now() - from;
    };
    look();
  });</script>`;

/** Sent to a page with the timer: milliseconds, or null while there is no mark. */
export function firstMark(): number | null {
  const { firstMark: ms } = document.documentElement.dataset;
  return ms === undefined ? null : Number(ms);
}
