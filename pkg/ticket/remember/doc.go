// Package remember keeps what a ticket system said for a while, and lets callers
// who ask the same at the same time share one call, which stops when the last of
// them leaves.
package remember
