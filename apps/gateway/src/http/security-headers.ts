export interface PublicPlace {
  readonly isHttps: boolean;
  readonly origins: readonly string[];
}

/** The same headers on every answer, computed once. */
export function securityHeaders(place: PublicPlace): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(place),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(place.isHttps && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}

function contentPolicy({ isHttps, origins }: PublicPlace): string {
  const sockets = origins.map((origin) => origin.replace(/^http/, 'ws'));
  return [
    "default-src 'self'",
    "script-src 'self'",
    // Angular puts the styles of its components into <style> elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // Some browsers do not count a WebSocket to the page's own origin as 'self'.
    `connect-src ${["'self'", ...sockets].join(' ')}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
