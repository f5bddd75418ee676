package store

import (
	"time"

	"github.com/quantyca/rounds/pkg/ticket"
)

// mirrorBody is a mirrored ticket as it is kept: without what it does not have, and with
// short names, of which there are as many as tickets. It has the fields of ticket.Ticket,
// so that a field that is added there is not forgotten here: the two convert only while
// they are the same.
type mirrorBody struct {
	Connection     string               `json:"o,omitzero"`
	Customer       string               `json:"-"`
	ID             string               `json:"-"`
	Key            string               `json:"k,omitzero"`
	URL            string               `json:"u,omitzero"`
	Title          string               `json:"t,omitzero"`
	Type           ticket.Type          `json:"y,omitzero"`
	State          ticket.State         `json:"s,omitzero"`
	StateRaw       string               `json:"sr,omitzero"`
	Cancelled      bool                 `json:"x,omitzero"`
	Pending        ticket.PendingReason `json:"w,omitzero"`
	PendingRaw     string               `json:"wr,omitzero"`
	Priority       int                  `json:"p,omitzero"`
	PriorityRaw    string               `json:"pr,omitzero"`
	Assignee       string               `json:"a,omitzero"`
	Reporter       string               `json:"r,omitzero"`
	Created        time.Time            `json:"tc,omitzero"`
	Updated        time.Time            `json:"tu,omitzero"`
	Resolved       time.Time            `json:"tr,omitzero"`
	Closed         time.Time            `json:"td,omitzero"`
	FirstResponse  time.Time            `json:"tf,omitzero"`
	PlannedStart   time.Time            `json:"ps,omitzero"`
	PlannedEnd     time.Time            `json:"pe,omitzero"`
	Team           string               `json:"g,omitzero"`
	Service        string               `json:"v,omitzero"`
	Reopened       int                  `json:"n,omitzero"`
	Major          bool                 `json:"m,omitzero"`
	SLA            ticket.SLA           `json:"l,omitzero"`
	Labels         []string             `json:"b,omitempty"`
	Excerpt        string               `json:"-"`
	Cause          string               `json:"c,omitzero"`
	ResolutionCode string               `json:"rc,omitzero"`
	Resolution     string               `json:"-"`
	ReportedBy     ticket.ReportedBy    `json:"rb,omitzero"`
	Channel        string               `json:"h,omitzero"`
	Mark           string               `json:"mk,omitzero"`
}
