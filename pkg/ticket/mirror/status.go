package mirror

import (
	"time"
)

// Status is how far a mirror is.
type Status struct {
	// Tickets is how many are kept.
	Tickets int
	// IsLoaded says that the first load is over; Loading is how far it is before.
	IsLoaded bool
	Loading  Loading
	// AsOf is the instant of the oldest data; zero before anything was read.
	AsOf time.Time
	// Err is why the last step did not come to its end, FailedAt when that was.
	Err      error
	FailedAt time.Time
	// Ailing are the customers whom alone that is about; none where it is about all.
	Ailing []string
}

// Status tells how far the mirror is, over all customers. It reads nothing.
func (m *Mirror) Status() Status {
	all := m.shown.Load()
	var status Status
	var customers []string
	for i, customer := range m.customers {
		customers = append(customers, customer.ID)
		status.Tickets += len(all.byCustomer[customer.ID])
		if progress := m.progressOf(customer.ID); i == 0 || progress.Cursor.Before(status.AsOf) {
			status.AsOf = progress.Cursor
		}
	}
	var isUnfinished bool
	status.Loading, isUnfinished = m.loadingOf(all, customers)
	status.IsLoaded = len(customers) > 0 && !isUnfinished
	if failed := m.failed.Load(); failed != nil {
		status.Err, status.FailedAt = failed.err, failed.at
		return status
	}
	status.Ailing, status.FailedAt, status.Err = m.ailments()
	return status
}
