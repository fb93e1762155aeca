// What a migration finds around it, and the least of the packages that Sequelize's types speak of.

export const ambientTypes: Readonly<Record<string, string>> = {
  'node_modules/@types/migration-lab/index.d.ts': `
declare var require: (id: 'sequelize') => any;
declare var module: { exports: any };
declare var exports: any;
declare var process: { readonly env: Readonly<Record<string, string | undefined>> };
interface Console {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  debug(...values: unknown[]): void;
}
declare var console: Console;
declare function setTimeout(job: () => void, ms?: number): number;
declare function clearTimeout(timer: number): void;
declare namespace NodeJS {
  interface CallSite {}
}
interface Buffer extends Uint8Array {}
`,
  'node_modules/retry-as-promised/index.d.ts':
    'export interface Options { max?: number; timeout?: number; match?: unknown }',
  'node_modules/validator/index.d.ts': 'declare const validator: any;\nexport = validator;',
  'node_modules/debug/index.d.ts':
    'declare namespace debug { interface Debugger { (...values: unknown[]): void } }\ndeclare const debug: any;\nexport = debug;',
};
