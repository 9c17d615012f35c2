import { exitOnBadConfig, loadConfig } from '@anteroom/platform-config';
import { createHttpService } from '@anteroom/platform-http';
import { createLogger } from '@anteroom/platform-observability';
import { clientsConfig } from './clients.config';
import { ClientsModule } from './clients.module';

const config = exitOnBadConfig(() => loadConfig(clientsConfig));
const logger = createLogger('clients', config.LOG_LEVEL);
const app = await createHttpService({ module: ClientsModule.with(config, logger), logger, config });
await app.listen(config.PORT, config.HOST);
logger.info({ port: config.PORT }, 'The clients service is ready.');
