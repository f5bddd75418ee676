package servicenow

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// maxRawFields bounds the columns of one raw question.
const maxRawFields = 50

// defaultRawFields are asked for where nobody chose any.
var defaultRawFields = []string{"short_description", "state", "priority", "assigned_to", "opened_at", "sys_updated_on"}

// rawColumn is a column and how its field is stored.
type rawColumn struct {
	ticket.RawColumn
	// shown says that people read the displayed value: references and choices.
	shown bool
	// leads says that the field refers to another ticket, which is shown only inside
	// the scopes.
	leads bool
}

func titles(columns []rawColumn) []ticket.RawColumn {
	all := make([]ticket.RawColumn, len(columns))
	for i, one := range columns {
		all[i] = one.RawColumn
	}
	return all
}

// rawFields are the chosen fields, those that the scope is checked by, and for
// references to other tickets those that say whose they are.
func rawFields(columns []rawColumn, scopes []string) []string {
	fields := append([]string{"sys_id", "number", "sys_class_name"}, scopes...)
	for _, one := range columns {
		fields = append(fields, one.Name)
		if !one.leads {
			continue
		}
		for _, scope := range scopes {
			fields = append(fields, one.Name+"."+scope)
		}
	}
	slices.Sort(fields)
	return slices.Compact(fields)
}

// rawColumns looks the chosen fields up. The error names the one that there is not.
func (c *Client) rawColumns(ctx context.Context, asked rawing) ([]rawColumn, error) {
	wanted := asked.search.Fields
	if len(wanted) == 0 {
		wanted = defaultRawFields
	}
	var columns []rawColumn
	for _, name := range wanted {
		name = strings.TrimSpace(name)
		if !scopeField.MatchString(name) {
			return nil, fail(ticket.ErrQuery, fmt.Sprintf("%q is not the name of a field.", httpx.Clean(name, 80)), "", nil)
		}
		if slices.ContainsFunc(columns, func(one rawColumn) bool { return one.Name == name }) {
			continue
		}
		field, err := c.describeOwn(ctx, asked.table, name)
		if err != nil {
			return nil, err
		}
		one, err := c.columnOf(ctx, name, field)
		if err != nil {
			return nil, err
		}
		columns = append(columns, one)
	}
	if len(columns) > maxRawFields {
		return nil, fail(ticket.ErrQuery, fmt.Sprintf("At most %d fields can be asked for.", maxRawFields), "", nil)
	}
	return columns, nil
}

// columnOf types a column by its field's internal type; what has none is text.
func (c *Client) columnOf(ctx context.Context, name string, field column) (rawColumn, error) {
	one := rawColumn{RawColumn: ticket.RawColumn{Name: name, Title: httpx.Clean(field.titleOr(name), maxName), Kind: ticket.RawText}}
	kind := strings.ToLower(field.kind)
	switch last := name[strings.LastIndexByte(name, '.')+1:]; {
	case strings.HasPrefix(kind, "password"):
		return rawColumn{}, fail(ticket.ErrQuery, fmt.Sprintf("The field %s cannot be asked for.", name), "", nil)
	case slices.Contains(referenceTypes, kind):
		one.shown = true
		leads, err := c.isTicketTable(ctx, field.reference)
		one.leads = leads && kind == "reference"
		return one, err
	case field.choice || slices.Contains(choiceNames, last):
		one.shown = true
	case slices.Contains(spanTypes, kind):
		one.Kind, one.Unit = ticket.RawNumber, "s"
	case rawKinds[kind] != "":
		one.Kind = rawKinds[kind]
	}
	return one, nil
}

// ServiceNow's internal types, from its list of field types.
var (
	referenceTypes = []string{"reference", "glide_list", "document_id", "domain_id", "sys_class_name"}
	spanTypes      = []string{"glide_duration", "timer"}
	rawKinds       = map[string]ticket.RawKind{
		"glide_date_time": ticket.RawTime, "glide_date": ticket.RawTime, "due_date": ticket.RawTime, "date": ticket.RawTime, "datetime": ticket.RawTime, "glide_utc_time": ticket.RawTime,
		"integer": ticket.RawNumber, "decimal": ticket.RawNumber, "float": ticket.RawNumber, "percent_complete": ticket.RawNumber,
		"longint": ticket.RawNumber, "long": ticket.RawNumber, "auto_increment": ticket.RawNumber, "order_index": ticket.RawNumber,
		"boolean": ticket.RawFlag,
	}
	// choiceNames are fields whose numbers are choices on every instance.
	choiceNames = []string{"state", "priority", "impact", "urgency", "severity", "escalation", "hold_reason", "risk", "incident_state", "problem_state", "notify"}
)
