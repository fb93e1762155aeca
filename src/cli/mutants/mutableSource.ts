// The solution as JavaScript, so that one parser will do; lines stay where they are.

import { extname } from 'node:path';
import { transform } from 'sucrase';
import type { SourceFile } from '../../model/sourceFile.ts';

export function mutableSource(file: SourceFile): SourceFile {
  const extension = extname(file.name);
  if (extension !== '.ts') return file;
  const { code } = transform(file.text, { transforms: ['typescript'], disableESTransforms: true });
  return { name: `${file.name.slice(0, -extension.length)}.js`, text: code };
}
