package jira

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/quantyca/rounds/pkg/ticket"
)

// plan is a draft in Jira's words.
type plan struct {
	fields  map[string]any
	form    form
	preview ticket.Preview
}

// plan writes a draft as the project's form takes it. It is made in the first
// project of the scope, and carries the first of the scope's labels, without
// which it would not be this customer's.
func (c *Client) plan(ctx context.Context, draft ticket.Draft) (plan, error) {
	if len(draft.Scope.Projects) == 0 {
		return plan{}, fail(ticket.ErrConfig, "The customer has no project in which tickets could be opened.", "Name a project in the customer's scope.", nil)
	}
	project := draft.Scope.Projects[0]
	known, err := c.catalogue(ctx)
	if err != nil {
		return plan{}, c.explain(err)
	}
	kind, fields, err := c.formFor(ctx, project, draft.Type, known.catalogue)
	if err != nil {
		return plan{}, err
	}
	made := plan{form: fields, preview: ticket.Preview{Target: "project " + project}}
	made.fields = map[string]any{"project": map[string]any{"key": project}, "issuetype": kind.reference()}
	made.show("Type", kind.Name)
	made.fields["summary"] = draft.Title
	made.show("Title", draft.Title)
	made.addPriority(draft.Priority, c.rules, known.catalogue)
	if err := made.addLabels(draft); err != nil {
		return plan{}, err
	}
	if draft.Description != "" && made.takes("description", "description") {
		made.fields["description"] = c.edition.body(draft.Description)
		made.show("Description", draft.Description)
	}
	if draft.Link != "" {
		made.show("Link", draft.Link)
	}
	made.warnOfDemands()
	return made, nil
}

// formFor answers the type that a project offers for a kind of ticket, and its form.
func (c *Client) formFor(ctx context.Context, project string, wanted ticket.Type, known catalogue) (wireType, form, error) {
	types, err := c.typesToCreate(ctx, project)
	if err != nil {
		return wireType{}, nil, c.explain(err)
	}
	if types == nil {
		for _, name := range known.types {
			types = append(types, wireType{Name: name})
		}
	}
	kind, ok := c.rules.typeFor(wanted, types)
	if !ok {
		return wireType{}, nil, fail(ticket.ErrQuery, fmt.Sprintf("The project %s has no type of ticket that counts as %s.", project, wanted),
			"Say with mapping.types which of its types does.", nil)
	}
	if kind.ID == "" {
		return kind, nil, nil
	}
	fields, err := c.formOf(ctx, project, kind)
	if err != nil {
		return wireType{}, nil, c.explain(err)
	}
	return kind, fields, nil
}

// reference is the type as a ticket names it; names are not unique, ids are.
func (t wireType) reference() map[string]any {
	if t.ID == "" {
		return map[string]any{"name": t.Name}
	}
	return map[string]any{"id": string(t.ID)}
}

func (p *plan) show(name, value string) {
	p.preview.Fields = append(p.preview.Fields, ticket.PreviewField{Name: name, Value: value})
}

func (p *plan) warn(format string, values ...any) {
	p.preview.Warnings = append(p.preview.Warnings, fmt.Sprintf(format, values...))
}

// takes says whether the form has a field; one that is not there is not sent.
func (p *plan) takes(id, what string) bool {
	if p.form == nil {
		return true
	}
	if _, has := p.form[id]; !has {
		p.warn("The form in Jira has no %s, so it is not sent.", what)
		return false
	}
	return true
}

func (p *plan) addLabels(draft ticket.Draft) error {
	if p.form != nil {
		if _, has := p.form["labels"]; !has {
			return fail(ticket.ErrConfig, "The form in Jira has no labels, by which Rounds finds a ticket again.",
				"Let a Jira administrator add the field Labels to the form in which tickets of this type are made.", nil)
		}
	}
	labels := slices.Clone(draft.Labels)
	if len(draft.Scope.Labels) > 0 && !slices.ContainsFunc(draft.Scope.Labels, func(one string) bool { return slices.Contains(labels, one) }) {
		labels = append(labels, draft.Scope.Labels[0])
	}
	labels = append(labels, markOf(draft.Fingerprint))
	slices.Sort(labels)
	labels = slices.Compact(labels)
	p.fields["labels"] = labels
	p.show("Labels", strings.Join(labels, ", "))
	return nil
}

// filled are the fields that Jira demands and that are always sent, or that it
// fills by itself with the account.
var filled = []string{"project", "issuetype", "summary", "reporter"}

func (p *plan) warnOfDemands() {
	var missing []string
	for id, field := range p.form {
		_, sent := p.fields[id]
		if field.Required && !field.HasDefaultValue && !sent && !slices.Contains(filled, id) {
			missing = append(missing, or(field.Name, id))
		}
	}
	slices.Sort(missing)
	for _, name := range missing {
		p.warn("Jira demands the field %q, which Rounds does not fill, so it may refuse the ticket.", name)
	}
}
