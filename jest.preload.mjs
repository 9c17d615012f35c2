// ESM-only Nest must be fully evaluated before any CommonJS Nest plugin (throttler, nestjs-pino, bull-board) require()s it
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
