/** Work for tabs, one piece at a time for each, in turn: a busy tab delays itself, not the others. */

export interface FairQueue {
  /** Rejects, without having begun, when the tab has too much waiting. */
  run<Result>(tab: number, task: () => Promise<Result>): Promise<Result>;
}

export interface QueueBounds {
  /** Tabs served at the same time. */
  atOnce: number;
  /** Pieces that may wait for one tab: its frames ask one after the other, each once. */
  waiting: number;
}

type Task = () => Promise<void>;

export function fairQueue({ atOnce, waiting }: QueueBounds): FairQueue {
  /** Tabs with work, the one that waits longest first. */
  const queues = new Map<number, Task[]>();
  const busy = new Set<number>();

  const next = () => {
    for (const [tab, tasks] of queues) {
      if (busy.size >= atOnce) return;
      if (busy.has(tab)) continue;
      const task = tasks.shift();
      // To the end of the line, as long as anything is left.
      queues.delete(tab);
      if (tasks.length > 0) queues.set(tab, tasks);
      if (task) begin(tab, task);
    }
  };

  const begin = (tab: number, task: Task) => {
    busy.add(tab);
    void task().then(() => {
      busy.delete(tab);
      next();
    });
  };

  return {
    run(tab, task) {
      const tasks = queues.get(tab) ?? [];
      if (tasks.length >= waiting) return Promise.reject(new Error('Too much at once.'));
      return new Promise((resolve, reject) => {
        tasks.push(() => task().then(resolve, reject));
        queues.set(tab, tasks);
        next();
      });
    },
  };
}
