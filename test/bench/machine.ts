// What was measured on: figures in seconds mean nothing without it.

import { cpus, totalmem } from 'node:os';

export function describeMachine(browser: string | null): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const parts = [`${model} × ${processors.length}`, memory, `${process.platform} ${process.arch}`];
  return [...parts, `Node ${process.versions.node}`, ...(browser === null ? [] : [browser])].join(', ');
}
