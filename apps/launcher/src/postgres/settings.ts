/** `durable` keeps every commit through a power cut; `fast` only through the death of a process (tests). */
export type Durability = 'durable' | 'fast';

/** Small enough for a laptop beside everything else, large enough for a day's calendar to stay in memory. */
const modest = {
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  max_connections: '200',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off', // costs more than it saves on short statements
  io_method: 'sync', // no extra processes for a database that fits into memory
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C', // the launcher reads what PostgreSQL says
  log_error_verbosity: 'terse', // details would carry rows, that is people, into the log
  log_min_error_statement: 'panic', // and so would statements
};

const withoutSync = { fsync: 'off', full_page_writes: 'off', checkpoint_timeout: '1h' };

/** Command line of the server; it listens on this machine only. */
export function serverArguments(folder: string, port: number, durability: Durability): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...modest,
    ...(durability === 'fast' ? withoutSync : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', folder, '-p', String(port), ...flags];
}
