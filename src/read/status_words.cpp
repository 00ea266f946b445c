#include "read/status_words.h"

#include "text/characters.h"
#include "text/folded.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace foyer::read {
namespace {

// Words that mean more than this at the head of a title ("Ausgefallen: …", "Huy: …") are left out: a session that is wrongly called off is
// worse than a title that says so itself.
constexpr std::string_view cancelled_phrases =
    "cancelled,canceled,called off,"
    "abgesagt,entfällt,entfaellt,entfallen,fällt aus,faellt aus,fällt leider aus,gestrichen,storniert,"
    "annulé,annulée,annulés,annulées,supprimé,supprimée,"
    "cancelado,cancelada,anulado,anulada,suspendido,suspendida,cancel·lat,cancel·lada,anul·lat,anul·lada,"
    "annullato,annullata,cancellato,cancellata,anulat,anulată,"
    "geannuleerd,vervallen,vervalt,afgelast,inställd,inställt,aflyst,avlyst,aflýst,peruttu,peruutettu,"
    "odwołane,odwołany,odwołana,anulowane,zrušeno,zrušen,zrušena,zrušené,elmarad,törölve,"
    "otkazano,otkazan,отказано,odpovedano,atšaukta,atcelts,tühistatud,"
    "отменено,отменен,отменён,отменена,отмена,отменя се,скасовано,"
    "ακυρώθηκε,ακυρώνεται,ματαιώνεται,ματαιώθηκε,iptal,iptal edildi,"
    "取消,已取消,活动取消,活動取消,中止,開催中止,キャンセル,休講,취소,취소됨,취소되었습니다,행사 취소,"
    "בוטל,בוטלה,מבוטל,מבוטלת,"
    "ملغى,ملغي,ملغاة,ألغي,ألغيت,تم الإلغاء,تم إلغاؤها,لغو شد,لغو شده,منسوخ,"
    "रद्द,रद्द किया गया,বাতিল,ரத்து,ยกเลิก,ยกเลิกแล้ว,dibatalkan,đã hủy,đã huỷ";
constexpr std::string_view moved_phrases =
    "moved,rescheduled,postponed,verschoben,verlegt,reporté,reportée,déplacé,déplacée,"
    "aplazado,aplazada,pospuesto,pospuesta,adiado,adiada,rinviato,rinviata,spostato,spostata,"
    "uitgesteld,verplaatst,przeniesione,přesunuto,перенесено,перенесён,延期,改期,已延期,연기,"
    "נדחה,נדחתה,تأجيل,مؤجل,مؤجلة,स्थगित,เลื่อน,ditunda";
constexpr std::string_view amended_phrases = "amendment,amended";
// Words before such a phrase that add nothing to it.
constexpr std::array<std::u32string_view, 3> attention{U"achtung ", U"attention ", U"leider "};

// As phrases are compared: folded, one space between the words.
std::u32string words_of(std::u32string_view phrase) {
  std::u32string words;
  bool space = false;
  for (const auto character : text::characters(text::folded(text::to_utf8(std::u32string(phrase))))) {
    if (!text::is_of_word(character)) {
      space = !words.empty();
      continue;
    }
    if (space) words += U' ';
    space = false;
    words += character;
  }
  return words;
}

using Phrases = std::unordered_map<std::u32string, Meaning>;

Phrases all_phrases() {
  Phrases all;
  const auto add = [&all](std::string_view phrases, Meaning meaning) {
    while (!phrases.empty()) {
      const auto end = std::min(phrases.find(','), phrases.size());
      all.emplace(words_of(text::characters(phrases.substr(0, end))), meaning);
      phrases.remove_prefix(std::min(end + 1, phrases.size()));
    }
  };
  add(cancelled_phrases, Meaning::cancelled);
  add(moved_phrases, Meaning::moved);
  add(amended_phrases, Meaning::amended);
  return all;
}

}  // namespace

std::optional<Meaning> meaning_of(std::u32string_view phrase) {
  static const Phrases phrases = all_phrases();
  if (phrase.size() > longest_phrase) return {};
  auto words = words_of(phrase);
  for (const auto word : attention)
    if (words.starts_with(word)) words.erase(0, word.size());
  const auto found = phrases.find(words);
  return found == phrases.end() ? std::nullopt : std::optional<Meaning>(found->second);
}

}  // namespace foyer::read
