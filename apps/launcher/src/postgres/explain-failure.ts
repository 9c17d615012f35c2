const version = 18;

const explanations: readonly { pattern: RegExp; sentence: (folder: string) => string }[] = [
  {
    pattern: /No space left on device/i,
    sentence: (folder) => `The disk that holds ${folder} is full. Free some space and start again.`,
  },
  {
    pattern: /pre-existing shared memory block|lock file "postmaster\.pid" already exists/i,
    sentence: (folder) =>
      `Another PostgreSQL is still using ${folder}. Stop it (its number is the first line of ${folder}/postmaster.pid) and start again.`,
  },
  {
    pattern: /Permission denied|has wrong ownership|has invalid permissions/i,
    sentence: (folder) => `${folder} belongs to another user. Start as that user, or give the folder to yourself.`,
  },
  {
    pattern: /could not bind|Address already in use/i,
    sentence: () => 'The port of PostgreSQL was taken a moment ago. Start again; another one will be chosen.',
  },
  {
    pattern: /could not (map anonymous|create) shared memory/i,
    sentence: () => 'There is not enough memory for PostgreSQL. Close something and start again.',
  },
  {
    pattern:
      /checkpoint record|not a database cluster directory|could not (open|read) file|invalid data in file|incorrect checksum|PANIC|is not a valid|bogus data/i,
    sentence: (folder) => damaged(folder),
  },
];

/** Says in one sentence why PostgreSQL did not start, from what it wrote; its own last words when they are new to us. */
export function explainPostgresFailure(lines: readonly string[], folder: string): string {
  const text = lines.join('\n');
  const known = explanations.find(({ pattern }) => pattern.test(text));
  return known?.sentence(folder) ?? `PostgreSQL did not start. Its last words:\n${lines.slice(-8).join('\n')}`;
}

/** What stands in the way of using the folder, judged by its version file (undefined: there is none). */
export function objectionTo(
  folder: string,
  files: readonly string[],
  versionFile: string | undefined,
): string | undefined {
  if (files.length === 0) return undefined;
  if (versionFile === undefined) return damaged(folder);
  const found = versionFile.trim();
  if (found === String(version)) return undefined;
  return (
    `${folder} was written by PostgreSQL ${found}; this is PostgreSQL ${version}, which cannot read it. ` +
    `Start the release of Anteroom that wrote it and make a backup there, or begin anew with: npm start -- --reset`
  );
}

const damaged = (folder: string) =>
  `The database in ${folder} is damaged. Put a backup of that folder in its place, or begin anew with: npm start -- --reset`;
