#!/bin/bash
# Runs once, when the data folder is created: for each service one database, one role that owns it (migrations) and one
# that works in it (the service). The second owns nothing and cannot pass row-level security; what it may do is granted
# by the migrations.
set -euo pipefail

provision() {
  local database=$1 owner_password=$2 app_password=$3
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set database="$database" --set owner="${database}_owner" --set app="${database}_app" <<SQL
\\getenv owner_password $owner_password
\\getenv app_password $app_password
create role :"owner" login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner_password';
create role :"app" login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app_password';
create database :"database" owner :"owner" template template0 encoding 'UTF8';
revoke all on database :"database" from public;
grant connect on database :"database" to :"app";
SQL
}

provision anteroom_scheduling SCHEDULING_OWNER_PASSWORD SCHEDULING_APP_PASSWORD
provision anteroom_clients CLIENTS_OWNER_PASSWORD CLIENTS_APP_PASSWORD
provision anteroom_notifications NOTIFICATIONS_OWNER_PASSWORD NOTIFICATIONS_APP_PASSWORD
provision anteroom_payments PAYMENTS_OWNER_PASSWORD PAYMENTS_APP_PASSWORD
provision anteroom_inventory INVENTORY_OWNER_PASSWORD INVENTORY_APP_PASSWORD
provision anteroom_identity IDENTITY_OWNER_PASSWORD IDENTITY_APP_PASSWORD
