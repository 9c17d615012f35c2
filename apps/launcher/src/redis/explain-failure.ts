/** Says in one sentence why Redis did not start, from what it wrote; its own last words when they are new to us. */
export function explainRedisFailure(lines: readonly string[], folder: string): string {
  const text = lines.join('\n');
  if (/No space left on device/i.test(text))
    return `The disk that holds ${folder} is full. Free some space and start again.`;
  if (/Bad file format|AOF .*(corrupt|error|fail)|manifest file|Unrecoverable error reading/i.test(text)) {
    return `The queue in ${folder} is damaged. Delete that folder and start again: what was waiting in it is sent anew from the databases.`;
  }
  if (/Permission denied/i.test(text))
    return `${folder} belongs to another user. Start as that user, or give the folder to yourself.`;
  if (/Address already in use/i.test(text))
    return 'The port of the queue was taken a moment ago. Start again; another one will be chosen.';
  return `Redis did not start. Its last words:\n${lines.slice(-8).join('\n')}`;
}
