import { exitOnBadConfig, loadConfig } from '@anteroom/platform-config';
import { createHttpService } from '@anteroom/platform-http';
import { createLogger } from '@anteroom/platform-observability';
import { paymentsConfig } from './payments.config';
import { PaymentsModule } from './payments.module';

const config = exitOnBadConfig(() => loadConfig(paymentsConfig));
const logger = createLogger('payments', config.LOG_LEVEL);
const app = await createHttpService({ module: PaymentsModule.with(config, logger), logger, config });
await app.listen(config.PORT, config.HOST);
logger.info({ port: config.PORT }, 'The payments service is ready.');
