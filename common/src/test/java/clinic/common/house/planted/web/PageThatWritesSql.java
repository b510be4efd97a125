package clinic.common.house.planted.web;

import java.sql.Connection;

record PageThatWritesSql(Connection connection) {}
