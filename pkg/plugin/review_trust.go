package plugin

import (
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/review"
)

// reviewedCustomers are the ids that are asked for, else all that the caller sees and
// what is nobody's.
func (in *Instance) reviewedCustomers(caller access.Caller, asked []string) ([]string, error) {
	visible := caller.Perimeters(in.setting.document)
	var wanted []string
	for _, list := range asked {
		for id := range strings.SplitSeq(list, ",") {
			if id = strings.TrimSpace(id); id == "" {
				continue
			}
			if !slices.ContainsFunc(visible, isOf(id)) {
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

// zoneOf is a customer's; UTC for nobody's.
func (in *Instance) zoneOf(customer string) string {
	for _, perimeter := range in.setting.document.Perimeters {
		if perimeter.ID == customer {
			return perimeter.Zone
		}
	}
	return "UTC"
}

func (in *Instance) locationOf(customer string) *time.Location {
	if zone, err := time.LoadLocation(in.zoneOf(customer)); err == nil {
		return zone
	}
	return time.UTC
}

// findingOf says how a log stands now.
func (in *Instance) findingOf(log review.Log) review.Finding {
	return log.Finding(review.DayOf(in.clock(), in.zoneOf(log.Customer)))
}
