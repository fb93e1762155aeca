// The line of the learner's file is found in the stack traces that each engine writes.

import { describe, expect, it } from 'vitest';
import { nameAddress, placeIn, sourceUrl } from '../../src/migrator/stackPlace.ts';

const file = '20240101000000-create-users.js';
const address = 'blob:null/63c06896-bf35-4fa1-8be1-b386577339b4';

/** As the engines wrote them: a call of the migration's, an error in a helper, one after an await, one in a callback. */
const traces = {
  Chromium: {
    call: `Error: x
    at Object.up (lab-migration/${file}:4:17)
    at Object.<anonymous> (blob:null/2ab03ad5-168f-47ba-bcd6-8a410c92f42d:290:4377)
    at Generator.next (<anonymous>)`,
    helper: `Error: deep
    at deep (lab-migration/${file}:5:32)
    at Object.up (lab-migration/${file}:6:11)
    at a (blob:null/2ab03ad5-168f-47ba-bcd6-8a410c92f42d:146:11699)`,
    afterAwait: `Error: x
    at Object.up (lab-migration/${file}:10:32)`,
    callback: `Error: y
    at eval (lab-migration/${file}:11:47)
    at Array.forEach (<anonymous>)
    at Object.up (lab-migration/${file}:11:9)`,
    foreign: `Error: x
    at a (blob:null/2ab03ad5-168f-47ba-bcd6-8a410c92f42d:146:11699)`,
  },
  Firefox: {
    call: `up@lab-migration/${file}:4:17
RO/wrap/<@blob:null/7ab595f1-da38-49d0-890a-b6bbc9c49763:290:4377
`,
    helper: `deep@lab-migration/${file}:5:32
up@lab-migration/${file}:6:11
a@blob:null/7ab595f1-da38-49d0-890a-b6bbc9c49763:146:11699
`,
    afterAwait: `up@lab-migration/${file}:10:32
`,
    callback: `up/<@lab-migration/${file}:11:47
up@lab-migration/${file}:11:9
`,
    foreign: `s@blob:null/7ab595f1-da38-49d0-890a-b6bbc9c49763 line 148 > eval line 15 > eval:1:1
`,
  },
  WebKit: {
    call: `up@${address}:4:26
up@${address}:3:14
@blob:null/d90d7247-24c5-4353-93b3-9b322bc63c68:290:4382`,
    helper: `deep@${address}:5:41
up@${address}:6:15
up@${address}:3:14
a@blob:null/d90d7247-24c5-4353-93b3-9b322bc63c68:146:11697`,
    afterAwait: `up@${address}:10:41`,
    callback: `@${address}:11:56
forEach@[native code]
up@${address}:11:16`,
    foreign: `@blob:null/d90d7247-24c5-4353-93b3-9b322bc63c68:146:12890
s@blob:null/d90d7247-24c5-4353-93b3-9b322bc63c68:146:11895`,
  },
} as const;

describe.each(Object.entries(traces))('in %s', (_, { call, helper, afterAwait, callback, foreign }) => {
  it('is that of the innermost frame in the file', () => {
    // Only WebKit shows the address of a file in place of its name.
    nameAddress(address, file);
    expect(placeIn(call)).toMatchObject({ file, line: 4 });
    expect(placeIn(helper)).toMatchObject({ file, line: 5 });
    expect(placeIn(afterAwait)).toMatchObject({ file, line: 10 });
    expect(placeIn(callback)).toMatchObject({ file, line: 11 });
  });

  it('is none where no frame is in a learner’s file', () => {
    expect(placeIn(foreign)).toBeNull();
  });
});

it('is none without a trace', () => {
  expect(placeIn(undefined)).toBeNull();
  expect(placeIn('')).toBeNull();
});

it('is found for a file whose name a trace could not hold', () => {
  const odd = 'a b:2.js';
  expect(placeIn(`up@${sourceUrl(odd)}:3:9`)).toEqual({ file: odd, line: 3, column: 9 });
  nameAddress('blob:null/1', odd);
  expect(placeIn('up@blob:null/1:7:2')).toEqual({ file: odd, line: 7, column: 2 });
});

it('forgets where a file was loaded from before', () => {
  nameAddress('blob:null/old', 'other.js');
  nameAddress('blob:null/new', 'other.js');
  expect(placeIn('up@blob:null/old:1:1')).toBeNull();
  expect(placeIn('up@blob:null/new:2:1')?.file).toBe('other.js');
});

it('has no column in the first line, where the function’s head stands before the text', () => {
  expect(placeIn(`up@lab-migration/${file}:1:90`)).toEqual({ file, line: 1, column: null });
});
