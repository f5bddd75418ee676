package rounds

import (
	"maps"
	"net/http"
	"slices"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/faults"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/store"
)

// TemplateAnswer is a checklist with holes.
type TemplateAnswer struct {
	check.Template
	Version     int     `json:"version,omitempty"`
	Provisioned *string `json:"provisioned"`
	// BuiltIn templates are offered everywhere, to be copied; Provisioned says so too.
	BuiltIn bool `json:"builtIn,omitempty"`
}

// ServeTemplates lists the templates, those of files among them.
func ServeTemplates(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	wire.Write(w, http.StatusOK, map[string]any{"templates": in.templatesOf(library)})
	return nil
}

// templatesOf are the templates as they are now; a file's goes before a kept one of
// the same id, and those that are built in come last.
func (in *Rounds) templatesOf(library *Library) []TemplateAnswer {
	answers := []TemplateAnswer{}
	taken := map[string]bool{}
	documents := in.files.documents()
	for _, name := range slices.Sorted(maps.Keys(documents)) {
		for _, one := range documents[name].Templates {
			if !taken[one.ID] {
				taken[one.ID] = true
				answers = append(answers, TemplateAnswer{Template: one, Provisioned: &name})
			}
		}
	}
	for _, one := range latestTemplates(library.templates) {
		if !one.Retired && !taken[one.ID] {
			taken[one.ID] = true
			answers = append(answers, TemplateAnswer{Template: one.Template, Version: one.Version, Provisioned: fileOf(one.Saved)})
		}
	}
	for _, one := range check.BuiltInTemplates() {
		if !taken[one.ID] {
			answers = append(answers, TemplateAnswer{Template: one, Provisioned: &sourceBuiltIn, BuiltIn: true})
		}
	}
	return answers
}

// sourceBuiltIn stands where others name a file.
var sourceBuiltIn = "built in"

func latestTemplates(versions []store.KeptTemplate) []store.KeptTemplate {
	var latest []store.KeptTemplate
	for i, one := range versions {
		if i+1 == len(versions) || versions[i+1].ID != one.ID {
			latest = append(latest, one)
		}
	}
	return latest
}

// templateRequest is the body of POST /templates/{id}/preview.
type templateRequest struct {
	Parameters map[string]string `json:"parameters"`
	Customer   string            `json:"customer"`
}

// TemplateFilled is its answer: a checklist to be saved as any other.
type TemplateFilled struct {
	Checklist check.Checklist `json:"checklist"`
	Judged
}

// ServeTemplatePreview fills a template for a customer. It saves nothing.
func ServeTemplatePreview(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	var wanted templateRequest
	if err := wire.Read(r, &wanted); err != nil {
		return faults.BadRequest("The request must be an object with parameters and a customer.")
	}
	if err := in.mayDefine(caller, wanted.Customer); err != nil {
		return err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	templates := in.templatesOf(library)
	at := slices.IndexFunc(templates, func(t TemplateAnswer) bool { return t.ID == r.PathValue("id") })
	if at < 0 {
		return wire.NotFound()
	}
	template := templates[at].Template
	template.Checklist.Customer = wanted.Customer
	checklist, problems := template.Fill(wanted.Parameters)
	answer := TemplateFilled{Checklist: checklist, Judged: Judged{Problems: problems, Next: []previewedOccurrence{}}}
	if len(problems) == 0 {
		answer.Judged = in.judge(caller, check.Document{Version: check.DocumentVersion, Checklists: []check.Checklist{checklist}}, library)
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}
