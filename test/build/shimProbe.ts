// Bundled as the client is, and run where there is no Node: says what its libraries find there.

import '../../src/migrator/shims/process.ts';
import crypto from 'node:crypto';
import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import pg from 'pg';
import { DataTypes, type Dialect, Sequelize } from 'sequelize';

const errorOf = (act: () => unknown): string => {
  try {
    act();
    return 'no error';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const connect = (dialect: Dialect) => new Sequelize('postgres', 'me', 'secret', { dialect, dialectModule: pg });
const sequelize = connect('postgres');

Object.assign(globalThis, {
  report: {
    dataTypes: Object.keys(DataTypes).sort(),
    oracleTypes: Object.keys(Reflect.get(DataTypes, 'oracle')).length,
    exports: Object.keys(Sequelize).sort(),
    sql: sequelize.escape("it's"),
    otherDialect: errorOf(() => connect('mysql')),
    random: [crypto.randomBytes(8).toString('hex'), crypto.randomBytes(8).toString('hex')],
    hash: errorOf(() => crypto.createHash('md5')),
    fs: errorOf(() => fs.readFileSync('/etc/passwd')),
    basename: path.basename('/migrations/1.js'),
    inspected: inspect({ a: [1, { b: 'c' }] }),
    isEmitter: new EventEmitter().emit('nothing'),
    model: errorOf(() => sequelize.define('user', { name: DataTypes.STRING }).build({ name: 'x' }).validate()),
  },
});
