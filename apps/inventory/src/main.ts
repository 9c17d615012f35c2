import { exitOnBadConfig, loadConfig } from '@anteroom/platform-config';
import { createHttpService } from '@anteroom/platform-http';
import { createLogger } from '@anteroom/platform-observability';
import { inventoryConfig } from './inventory.config';
import { InventoryModule } from './inventory.module';

const config = exitOnBadConfig(() => loadConfig(inventoryConfig));
const logger = createLogger('inventory', config.LOG_LEVEL);
const app = await createHttpService({ module: InventoryModule.with(config, logger), logger, config });
await app.listen(config.PORT, config.HOST);
logger.info({ port: config.PORT }, 'The inventory service is ready.');
