/**
 * A body without what a subscriber has no need of: `null`, or an empty list, stands in its place, so that the message keeps
 * its shape.
 * @param paths of the fields, in dots; what is not there stays away
 */
export function withhold<Body>(body: Body, paths: readonly string[]): Body {
  return paths.reduce((rest, path) => blanked(rest, path.split('.')) as Body, body);
}

function blanked(value: unknown, [field, ...deeper]: readonly string[]): unknown {
  if (field === undefined) return Array.isArray(value) ? [] : null;
  if (value === null || typeof value !== 'object' || !(field in value)) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [field]: blanked(fields[field], deeper) };
}
