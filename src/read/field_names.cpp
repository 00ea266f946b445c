#include "read/field_names.h"

#include <cctype>

namespace foyer::read {
namespace {

// In small letters, without spaces and signs; the more telling name first. English, German, French, Spanish, and what systems write.
const NameTable<Field>& names() {
  static const NameTable<Field> table{
      {Field::title,
       {"title",  "sessiontitle", "talktitle", "eventtitle", "name",  "sessionname", "eventname", "titel",    "titre",   "titulo",
        "título", "標題",         "标题",      "タイトル",   "event", "session",     "talk",      "activity", "subject", "summary"}},
      {Field::subtitle, {"subtitle", "untertitel", "soustitre", "subtitulo"}},
      {Field::abstract,
       {"abstract", "shortabstract", "description", "sessiondescription", "longabstract", "longdescription", "details", "beschreibung",
        "résumé", "descripcion", "descripción", "説明"}},
      {Field::day, {"day", "date", "datum", "tag", "jour", "fecha", "dia", "día", "日期", "日付"}},
      {Field::start, {"start",     "starttime", "startsat", "startat",  "startdatetime", "startdate", "eventstart", "startsatutc",
                      "startts",   "startunix", "begin",    "begins",   "beginn",        "dtstart",   "time",       "starttimestamp",
                      "timestamp", "when",      "uhrzeit",  "zeit",     "heure",         "debut",     "début",      "inicio",
                      "hora",      "開始",      "开始时间", "開始時間", "starttimets",   "from",      "von"}},
      {Field::end, {"end",   "endtime", "endsat", "endat", "enddatetime", "enddate",      "eventend", "endts", "endunix", "ends",
                    "dtend", "finish",  "ende",   "fin",   "終了",        "endtimestamp", "until",    "to",    "bis",     "结束时间"}},
      {Field::duration,
       {"duration", "durationminutes", "durationmin", "durationmins", "length", "lengthminutes", "minutes", "dauer", "duree", "durée",
        "duracion", "duración"}},
      {Field::room, {"room",     "roomname",     "hall",  "stage", "venue", "venuename", "microlocation", "raum", "saal", "salle", "sala",
                     "location", "locationname", "place", "ort",   "lieu",  "where",     "会場",          "場所", "地点", "教室"}},
      {Field::track, {"track", "trackname", "tracktitle", "strand", "stream", "parcours"}},
      {Field::topic, {"topic", "theme", "thema", "category", "categoryname", "kategorie", "categorie", "catégorie", "categoria"}},
      {Field::speaker,
       {"speaker", "speakername", "lecturer", "presenter", "presentername", "presentedby", "host", "performer", "artist", "firstspeaker",
        "secondspeaker", "thirdspeaker", "referent", "referentin", "sprecher", "sprecherin", "intervenant", "intervenante", "ponente"}},
      {Field::speakers,
       {"speakers", "speakernames", "lecturers", "presenters", "hosts", "performers", "artists", "panelists", "panellists", "people",
        "persons", "referenten", "referentinnen", "intervenants", "ponentes", "講者", "登壇者"}},
      {Field::kind, {"kind", "type", "sessiontype", "eventtype", "talktype", "format", "sessionformat", "typ"}},
      {Field::pause, {"break", "isbreak", "pause", "ispause", "isservicesession"}},
      {Field::language, {"language", "lang", "sessionlanguage", "spokenlanguage", "sprache", "langue", "idioma"}},
      {Field::url, {"url", "link", "sessionurl", "eventurl", "href", "permalink", "website"}},
      {Field::key, {"id", "guid", "uid", "uuid", "code", "key", "serverid", "sessionid", "eventid", "talkid"}},
      {Field::state, {"status", "state", "eventstatus"}},
      {Field::cancelled, {"cancelled", "canceled", "iscancelled", "iscanceled", "abgesagt"}},
  };
  return table;
}

}  // namespace

std::optional<NamedField<Field>> field_of(std::string_view name) {
  if (auto named = names().find(name)) return named;
  while (!name.empty() && std::isdigit(static_cast<unsigned char>(name.back())) != 0) name.remove_suffix(1);
  auto numbered = names().find(name);
  return numbered && numbered->field == Field::speaker ? numbered : std::nullopt;
}

}  // namespace foyer::read
