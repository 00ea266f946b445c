// What the readers of other systems' JSON do alike with a session, and how they tell of what they drop.
#pragma once

#include "read/imported.h"
#include "read/nodes.h"

#include <functional>
#include <string>
#include <string_view>

namespace foyer::read {

/// "the sessions of "Hall" should be a list, not a number"
std::string wrong_kind(const std::string& what, Node::Kind wanted, const Node& value);

/// The title for a message, in English if there is one.
std::string title_of(const ImportedSession& session);

/// Whoever of the list has a name; the others are noted as dropped.
void set_people(ImportedSession& session, const Node& list, const std::function<ImportedPerson(const Node&)>& person_of,
                Imported& imported);

/// By what the system calls its type, else by its title where nobody speaks.
void set_kind(ImportedSession& session, std::string_view type);

/// Notes that some of the shared texts had to be left out, if so.
void note_exhaustion(const SharedTexts& texts, Imported& imported);

/// When all has been read: with that note, and with what the times learnt of their zone.
Imported finished(Imported imported, const ImportedTimes& times, const SharedTexts& texts);

}  // namespace foyer::read
