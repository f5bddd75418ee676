package lookback

import (
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/review"
)

// reviewedCustomers are the ids that are asked for, else all that the caller sees and
// what is nobody's.
func (in *Lookback) reviewedCustomers(caller access.Caller, asked []string) ([]string, error) {
	visible := caller.Perimeters(in.Setting.Document)
	var wanted []string
	for _, list := range asked {
		for id := range strings.SplitSeq(list, ",") {
			if id = strings.TrimSpace(id); id == "" {
				continue
			}
			if !slices.ContainsFunc(visible, instance.IsOf(id)) {
				return nil, faults.Unavailable(id)
			}
			wanted = append(wanted, id)
		}
	}
	if len(wanted) > 0 {
		return wanted, nil
	}
	wanted = []string{""}
	for _, perimeter := range visible {
		wanted = append(wanted, perimeter.ID)
	}
	return wanted, nil
}

// ZoneOf is a customer's; UTC for nobody's.
func (in *Lookback) ZoneOf(customer string) string {
	for _, perimeter := range in.Setting.Document.Perimeters {
		if perimeter.ID == customer {
			return perimeter.Zone
		}
	}
	return "UTC"
}

func (in *Lookback) locationOf(customer string) *time.Location {
	if zone, err := time.LoadLocation(in.ZoneOf(customer)); err == nil {
		return zone
	}
	return time.UTC
}

// findingOf says how a log stands now.
func (in *Lookback) findingOf(log review.Log) review.Finding {
	return log.Finding(review.DayOf(in.Clock(), in.ZoneOf(log.Customer)))
}
