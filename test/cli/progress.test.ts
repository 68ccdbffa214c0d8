import { progressLine } from '../../src/cli/progress';

function terminal(isTTY: boolean, columns = 20) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => (written.push(text), true) };
}

function clock() {
  let time = 0;
  return { now: () => time, advance: (by: number) => (time += by) };
}

test('a short run shows no progress', () => {
  const stream = terminal(true);
  const { now, advance } = clock();
  const line = progressLine(stream as never, now);
  line.show('1/2');
  advance(400);
  line.show('2/2');
  line.clear();
  expect(stream.written).toEqual([]);
});

test('a long run shows a line that is replaced in place and taken away in the end', () => {
  const stream = terminal(true);
  const { now, advance } = clock();
  const line = progressLine(stream as never, now);
  advance(600);
  line.show('1/9');
  advance(10);
  line.show('2/9');
  advance(200);
  line.show('3/9');
  line.clear();
  expect(stream.written).toEqual(['\r\u001B[2K1/9', '\r\u001B[2K3/9', '\r\u001B[2K']);
});

test('the line never breaks over the edge of the terminal, Chinese being two columns wide', () => {
  const stream = terminal(true, 10);
  const { now, advance } = clock();
  const line = progressLine(stream as never, now);
  advance(600);
  line.show('校验自评表和目标表');
  expect(stream.written).toEqual(['\r\u001B[2K校验自评']);
});

test('control characters in a file name do not reach the terminal', () => {
  const stream = terminal(true, 40);
  const { now, advance } = clock();
  const line = progressLine(stream as never, now);
  advance(600);
  line.show('a\u001B[2Jb\n');
  expect(stream.written.join('')).not.toContain('\u001B[2J');
  expect(stream.written.join('')).not.toContain('\n');
});

test('nothing is shown where the stream is no terminal', () => {
  const stream = terminal(false);
  const { now, advance } = clock();
  const line = progressLine(stream as never, now);
  advance(5000);
  line.show('1/9');
  line.clear();
  expect(stream.written).toEqual([]);
});
