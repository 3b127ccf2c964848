import { expect, it } from 'vitest';
import { Progress } from '../../../seed/commands/seeding/progress.ts';

function written(isTTY: boolean): { readonly progress: Progress; readonly text: () => string } {
  let text = '';
  const write = (more: string): boolean => {
    text += more;
    return true;
  };
  return { progress: new Progress({ isTTY, columns: 12, write }), text: () => text };
}

it('is one line on a terminal, cut to its width, below the lines that stay', () => {
  const { progress, text } = written(true);
  progress.step('1 document and more', 'one');
  progress.line('two: what is wrong');
  progress.end();
  expect(text()).toBe('1 document \r\u001B[Ktwo: what is wrong\n1 document \r\u001B[K');
});

it('is a line for each elsewhere', () => {
  const { progress, text } = written(false);
  progress.step('1 document', 'one');
  progress.step('2 documents', null);
  progress.line('two: what is wrong');
  progress.end();
  expect(text()).toBe('one\ntwo: what is wrong\n');
});
