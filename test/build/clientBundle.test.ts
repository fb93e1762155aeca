// The client's script: one classic script that runs without Node, with all that `require('sequelize')` promises.

import { fileURLToPath } from 'node:url';
import { createContext, runInContext, Script } from 'node:vm';
import { DataTypes, Sequelize } from 'sequelize';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleClient, type ClientBundle } from '../../src/build/bundleClient.ts';

describe('the script', () => {
  let bundle: ClientBundle;
  beforeAll(async () => {
    bundle = await bundleClient();
  });

  it('is small enough', () => {
    expect(bundle.code.length).toBeLessThan(1_400_000);
  });

  it('is classic, as a blob worker of an opaque origin has to be', () => {
    // Compiled, not run; a module's syntax would be an error. The script is too long to be part of a message.
    expect(() => new Script(bundle.code)).not.toThrow();
  });

  it('leaves out the other dialects, but not their data types', () => {
    const files = [...bundle.modules.keys()].flatMap((path) => /\/dialects\/(\w+\/[\w-]+)\.js$/.exec(path)?.[1] ?? []);
    expect(files).toContain('postgres/query-generator');
    expect(files).toContain('oracle/data-types');
    expect(files.filter((file) => /^(mysql|mariadb|mssql|oracle|db2|snowflake)\/(query|conn)/.test(file))).toEqual([]);
  });
});

describe('what stands for Node', () => {
  let report: Record<string, unknown>;
  beforeAll(async () => {
    const { code } = await bundleClient(fileURLToPath(new URL('shimProbe.ts', import.meta.url)));
    // A realm with what a worker of the web has, and nothing of Node's.
    const realm = { crypto, console, queueMicrotask, setTimeout, clearTimeout, TextEncoder, TextDecoder, URL };
    const context = createContext({ ...realm });
    runInContext(code, context);
    report = JSON.parse(JSON.stringify(context.report));
  });

  it('gives Sequelize whole', () => {
    expect(report.dataTypes).toEqual(Object.keys(DataTypes).sort());
    expect(report.exports).toEqual(Object.keys(Sequelize).sort());
    expect(report.oracleTypes).toBeGreaterThan(10);
    expect(report.sql).toBe("'it''s'");
    expect(report.model).toBe('no error');
  });

  it('refuses other dialects in a sentence', () => {
    expect(report.otherDialect).toContain('PostgreSQL');
  });

  it('has random bytes that are random, and no hash that is none', () => {
    const [one, other] = report.random as readonly string[];
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(one).not.toBe(other);
    expect(report.hash).toBe("crypto.createHash('md5') is not available in the lab");
  });

  it('has no files', () => {
    expect(report.fs).toBe('fs.readFileSync is not available in the lab');
  });

  it('has the helpers that libraries take for granted', () => {
    expect(report.basename).toBe('1.js');
    expect(report.inspected).toBe("{ a: [ 1, { b: 'c' } ] }");
    expect(report.isEmitter).toBe(false);
  });
});
