/// The log's page and API.
@NullMarked
package clinic.notification.message.web;

import org.jspecify.annotations.NullMarked;
