import * as migration_20261122_212034_initial from './20261122_212034_initial';

export const migrations = [
  {
    up: migration_20261122_212034_initial.up,
    down: migration_20261122_212034_initial.down,
    name: '20261122_212034_initial'
  },
];
