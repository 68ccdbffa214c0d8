import { writeSync } from 'node:fs';
import '../../src/cli/main';

/** The command line, telling on descriptor 3 as it ends what it cost: the parent process reads it there. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 }));
});
