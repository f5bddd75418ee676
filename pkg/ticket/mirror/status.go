package mirror

import (
	"time"
)

// Status is how far a mirror is.
type Status struct {
	// Tickets is how many are kept.
	Tickets int
	// IsLoaded says that the first load is over; before, all that changed since Reached
	// is here. Reached is zero before anything was read.
	IsLoaded bool
	Reached  time.Time
	// AsOf is the instant of the oldest data; zero before anything was read.
	AsOf time.Time
	// Err is why the last step did not come to its end, FailedAt when that was.
	Err      error
	FailedAt time.Time
}

// Status tells how far the mirror is, over all customers. It reads nothing.
func (m *Mirror) Status() Status {
	all := m.shown.Load()
	status := Status{IsLoaded: len(m.customers) > 0}
	for i, customer := range m.customers {
		progress := m.progressOf(customer.ID)
		status.Tickets += len(all.byCustomer[customer.ID])
		status.IsLoaded = status.IsLoaded && progress.IsLoaded()
		if i == 0 || progress.Cursor.Before(status.AsOf) {
			status.AsOf = progress.Cursor
		}
		if !progress.IsLoaded() && (status.Reached.IsZero() || progress.Reached.After(status.Reached)) {
			status.Reached = progress.Reached
		}
	}
	if failed := m.failed.Load(); failed != nil {
		status.Err, status.FailedAt = failed.err, failed.at
	}
	return status
}
