import * as migration_20261122_212034_initial from './20261122_212034_initial';
import * as migration_20261123_005526_removals from './20261123_005526_removals';
import * as migration_20261123_031149_saved_by from './20261123_031149_saved_by';

export const migrations = [
  {
    up: migration_20261122_212034_initial.up,
    down: migration_20261122_212034_initial.down,
    name: '20261122_212034_initial',
  },
  {
    up: migration_20261123_005526_removals.up,
    down: migration_20261123_005526_removals.down,
    name: '20261123_005526_removals',
  },
  {
    up: migration_20261123_031149_saved_by.up,
    down: migration_20261123_031149_saved_by.down,
    name: '20261123_031149_saved_by'
  },
];
