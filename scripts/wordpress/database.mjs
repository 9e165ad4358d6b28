// Where a WordPress of the tests keeps its data: SQLite, or a MySQL or MariaDB that OUISHARE_WORDPRESS_SOCKET names
// (the path of its socket; it lets root in without a password, and gets one database a site).
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SQLITE_DRIVER, call } from './downloads.mjs';

const SOCKET = process.env.OUISHARE_WORDPRESS_SOCKET ?? '';

/** Part of a template's name. */
export const DATABASE = SOCKET === '' ? '' : '-mysql';
const TEMPLATE = 'ouishare_template';

const login = ['--no-defaults', '--user=root', `--socket=${SOCKET}`];
/** The output of statements, a row a line. */
export const sql = (database, statements) =>
  call('mysql', [...login, '--batch', '--raw', '--skip-column-names', database], { input: statements });

/** What `wp config create` is told. */
export const DATABASE_WORDS =
  SOCKET === ''
    ? ['--dbname=wp', '--dbuser=x', '--dbpass=x']
    : ['--dbname=wp', '--dbuser=root', '--dbpass=', `--dbhost=localhost:${SOCKET}`];

/** Gives WordPress in `folder` an empty database; `version` tells those of templates apart. */
export function giveDatabase(folder, version) {
  if (SOCKET !== '') {
    nameDatabase(folder, templateOf(version));
    return;
  }
  const content = join(folder, 'wp-content');
  cpSync(SQLITE_DRIVER, join(content, 'plugins/sqlite-database-integration'), { recursive: true });
  const driver = readFileSync(join(SQLITE_DRIVER, 'db.copy'), 'utf8')
    // A path relative to the file: the site is copied.
    .replaceAll("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", "__DIR__ . '/plugins/sqlite-database-integration'")
    .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php');
  writeFileSync(join(content, 'db.php'), driver);
}

const templateOf = (version) => `${TEMPLATE}_${version.replaceAll(/\W/g, '_')}`;

function nameDatabase(folder, name) {
  sql('mysql', `drop database if exists ${name}; create database ${name} character set utf8mb4;`);
  const file = join(folder, 'wp-config.php');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/'DB_NAME', '[^']*'/, `'DB_NAME', '${name}'`));
}

/** Gives the copy of a site a copy of its template's data; its name, or empty where the data lie in the folder. */
export function copyDatabase(folder, version, port) {
  if (SOCKET === '') return '';
  const name = `ouishare_${String(process.pid)}_${String(port)}`;
  nameDatabase(folder, name);
  sql(name, call('mysqldump', [...login, templateOf(version)]));
  return name;
}

export function dropDatabase(name) {
  if (name !== '') sql('mysql', `drop database if exists ${name};`);
}

const NUMBERS = new Set(['id', 'attempts', 'mails_sent']);
const ESCAPES = { n: '\n', t: '\t', 0: '\0' };

/**
 * The rows of a statement by their columns' names, for tests; numbers as SQLite gives them.
 *
 * @param {string} database
 * @param {string} statement
 * @returns {Record<string, unknown>[]}
 */
export function rowsOf(database, statement) {
  const lines = call('mysql', [...login, '--batch', database], { input: statement })
    .split('\n')
    .slice(0, -1);
  const [names = [], ...rows] = lines.map((line) =>
    line.split('\t').map((text) => text.replaceAll(/\\(.)/g, (_, letter) => ESCAPES[letter] ?? letter)),
  );
  return rows.map((row) =>
    Object.fromEntries(
      row.map((text, place) => [names[place], NUMBERS.has(names[place]) && /^\d+$/.test(text) ? Number(text) : text]),
    ),
  );
}
