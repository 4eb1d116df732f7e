const base = require('./.dependency-cruiser.cjs');

/** A folder that stands above or below its neighbours. */
const ROOM = 'lib/(core|server)/[^/]+|components/[^/]+|components/screens/[^/]+';

// By itself, because a test may look at any room, and rooms are counted with all their files.
module.exports = {
  forbidden: [
    {
      name: 'no-room-cycles',
      comment:
        'A room stands above or below another, never both: what two of them need has a room of its own.',
      severity: 'error',
      scope: 'folder',
      from: { path: `^(${ROOM})$` },
      to: { circular: true, path: `^(${ROOM})$` },
    },
  ],
  options: {
    ...base.options,
    exclude: { path: '^(\\.next|prisma/generated)|\\.test\\.tsx?$|/testing/' },
  },
};
