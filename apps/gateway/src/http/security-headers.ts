/** The same headers on every answer, computed once. */
export function securityHeaders(options: { readonly isHttps: boolean; readonly origins: readonly string[] }): Record<string, string> {
  const sockets = options.origins.map((origin) => origin.replace(/^http/, 'ws'));
  const policy = [
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
    ...(options.isHttps ? ['upgrade-insecure-requests'] : []),
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(options.isHttps && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
