/** A worker that does with each workbook what the workbook's name says. */
let done = 0;

const WAYS = {
  hang: () => {
    for (;;);
  },
  // A table that grows ends all threads of a process at once: no limit on a thread would catch it.
  memory: () => {
    const table = new Map();
    for (let at = 0; ; at += 1) table.set(`${at}`, { at });
  },
  exit: () => process.exit(7),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  throw: () => {
    throw new Error('thrown in the worker');
  },
  // Such a worker is dead only with what it did before.
  tired: () => (done > 1 ? process.exit(8) : 'fresh'),
};

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  if (!('task' in message)) return;
  done += 1;
  const way = WAYS[message.task.path];
  process.send({ outcome: way ? way() : `${message.task.path} done` });
});
process.send({ ready: true });
