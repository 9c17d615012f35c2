import {
  baseConfig,
  countVariable,
  databaseConfig,
  flagVariable,
  identityConfig,
  oneQueue,
  queueConfig,
  urlListVariable,
} from '@anteroom/platform-config';
import { z } from 'zod';

const web = ['http:', 'https:'];
const addresses = z.string().transform((text) => text.split(',').map((part) => part.trim()));

export const gatewayConfig = z
  .object({
    ...baseConfig,
    ...databaseConfig,
    ...queueConfig,
    ...identityConfig,
    SCHEDULING_URLS: urlListVariable(web),
    CLIENTS_URLS: urlListVariable(web),
    NOTIFICATIONS_URLS: urlListVariable(web),
    PAYMENTS_URLS: urlListVariable(web),
    INVENTORY_URLS: urlListVariable(web),
    /** The folder with the built front desk. */
    FRONT_DESK_DIR: z.string({ error: 'expected the folder with the built front desk' }),
    /** The origins from which browsers may write and open sockets: `https://desk.example`. */
    PUBLIC_ORIGINS: urlListVariable(web).transform((urls) => urls.map((url) => new URL(url).origin)),
    /** `true` where browsers come over HTTPS: the cookie is `Secure`, and HSTS is sent. */
    COOKIE_SECURE: flagVariable,
    /** Addresses or networks of proxies whose `X-Forwarded-For` is believed. */
    TRUSTED_PROXIES: addresses.optional(),
    /** A fuse against runaway programs, far above what a person does. */
    REQUESTS_PER_SECOND_PER_USER: countVariable(1, 1_000_000).default(2_000),
    /** A practice shares one address, so this is the limit of the whole practice. */
    REQUESTS_PER_SECOND_PER_ADDRESS: countVariable(1, 1_000_000).default(5_000),
  })
  .check(oneQueue);

export type GatewayConfig = z.infer<typeof gatewayConfig>;
