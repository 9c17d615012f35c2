/** SQL of the minutes of a multirange: whole ones, rounded down. A missing multirange has none. */
export const minutesOf = (multirange: string): string =>
  `(select floor(coalesce(sum(extract(epoch from upper(span) - lower(span))), 0) / 60)::int
    from unnest(${multirange}) as span)`;
