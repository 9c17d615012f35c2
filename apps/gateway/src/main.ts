import { exitOnBadConfig, loadConfig } from '@anteroom/platform-config';
import { createLogger } from '@anteroom/platform-observability';
import { createGateway } from './gateway';
import { gatewayConfig } from './gateway.config';

const config = exitOnBadConfig(() => loadConfig(gatewayConfig));
const logger = createLogger('gateway', config.LOG_LEVEL);
const app = await createGateway(config, logger);
await app.listen(config.PORT, config.HOST);
logger.info({ port: config.PORT }, 'The gateway is ready.');
