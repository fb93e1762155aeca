// Sequelize as sequelize-cli would make it from a config file, over the port instead of a network.

import pg from 'pg';
import { type Options, Sequelize } from 'sequelize';
import { PortSocket } from './portSocket.ts';

/** The name in the config file is the real database's; the rest is what a config file would say. */
export function connectSequelize(line: MessagePort): Sequelize {
  // `databaseVersion` is missing from Sequelize's declarations.
  const options: Options & { readonly databaseVersion: string } = {
    host: 'localhost',
    dialect: 'postgres',
    dialectModule: pg,
    // Known beforehand, it saves a connection of its own that only asks for it.
    databaseVersion: '18.0.0',
    dialectOptions: { stream: () => new PortSocket(line) },
    logging: false,
  };
  return new Sequelize('postgres', 'postgres', 'lab', options);
}
