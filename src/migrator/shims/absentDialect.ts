// Stands for Sequelize's other dialects, which would double the client's script.

export default class AbsentDialect {
  constructor() {
    throw new Error('the lab has one database, PostgreSQL: use the dialect "postgres"');
  }
}
