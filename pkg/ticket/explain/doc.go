// Package explain turns what goes wrong on the way to a ticket system into
// failures: one sentence for whoever asked, a remedy for the administrator, and
// the cause for the log.
package explain
