// What of the libraries the learner's code can reach and change: through `Sequelize`, and through an instance of it.

import pg from 'pg';
import { Sequelize } from 'sequelize';
import Umzug from 'umzug';
import { connectSequelize } from './sequelizeClient.ts';

/** Where a walk over them begins. Instances are made anew for each step, so only what they are made of counts. */
export function libraryRoots(): readonly object[] {
  // Never connects: nobody asks it anything.
  const sequelize = connectSequelize(new MessageChannel().port1);
  const queryInterface = sequelize.getQueryInterface();
  const parts = [
    queryInterface,
    queryInterface.queryGenerator,
    Reflect.get(sequelize, 'dialect'),
    Reflect.get(sequelize, 'connectionManager'),
  ];
  return [Sequelize, pg, Umzug, ...parts.flatMap((part) => Reflect.getPrototypeOf(Object(part)) ?? [])];
}
