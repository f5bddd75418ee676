package check

// Occurrence is the round as a line of a preview.
func (r Round) Occurrence() Occurrence { return r.occurrence() }
