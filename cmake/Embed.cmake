# Writes OUTPUT, a C++ source that defines `std::string_view FUNCTION()` in namespace NAMESPACE, giving the text of FILE.
# Run as: cmake -DFILE=… -DOUTPUT=… -DNAMESPACE=foyer::read -DFUNCTION=schema -DHEADER=read/schedule.h -P Embed.cmake
file(READ "${FILE}" text)
# A string literal may not be longer than 64 KB everywhere; pieces of the text follow each other instead.
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 8000 piece)
  string(APPEND pieces "R\"~~~(${piece})~~~\"\n")
  math(EXPR at "${at} + 8000")
endwhile()
file(WRITE "${OUTPUT}" "#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n\nstd::string_view ${FUNCTION}() {\n  return\n${pieces};\n}\n\n}  // namespace ${NAMESPACE}\n")
