// Written by scripts/api-surface.mjs out of the typings of Apps Script. Do not edit.

/** The methods of each class, separated by spaces. */
export const apiMethods: Readonly<Record<string, string>> = {
  AreaChartBuilder:
    'build reverseCategories setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setPointStyle setRange setStacked setTitle setTitleTextStyle setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  AuthorizationInfo: 'getAuthorizationStatus getAuthorizationUrl',
  Banding:
    'copyTo getFirstColumnColor getFirstRowColor getFooterColumnColor getFooterRowColor getHeaderColumnColor getHeaderRowColor getRange getSecondColumnColor getSecondRowColor remove setFirstColumnColor setFirstRowColor setFooterColumnColor setFooterRowColor setHeaderColumnColor setHeaderRowColor setRange setSecondColumnColor setSecondRowColor',
  BarChartBuilder:
    'build reverseCategories reverseDirection setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setRange setStacked setTitle setTitleTextStyle setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  BigQueryDataSourceSpec: 'copy getParameters getProjectId getRawQuery getType',
  BigQueryDataSourceSpecBuilder:
    'build copy getParameters getProjectId getRawQuery getType removeAllParameters removeParameter setParameterFromCell setProjectId setRawQuery',
  Blob: 'copyBlob getAllBlobs getAs getBytes getContentType getDataAsString getName isGoogleType setBytes setContentType setContentTypeFromExtension setDataFromString setName',
  BlobSource: 'getAs getBlob',
  BooleanCondition:
    'getBackground getBold getCriteriaType getCriteriaValues getFontColor getItalic getStrikethrough getUnderline',
  Browser: 'inputBox msgBox',
  Cache: 'get getAll put putAll remove removeAll',
  CacheService: 'getDocumentCache getScriptCache getUserCache',
  Calendar:
    'createAllDayEvent createAllDayEventSeries createEvent createEventFromDescription createEventSeries deleteCalendar getColor getDescription getEventById getEventSeriesById getEvents getEventsForDay getId getName getTimeZone isHidden isMyPrimaryCalendar isOwnedByMe isSelected setColor setDescription setHidden setName setSelected setTimeZone unsubscribeFromCalendar',
  CalendarApp:
    'createAllDayEvent createAllDayEventSeries createCalendar createEvent createEventFromDescription createEventSeries getAllCalendars getAllOwnedCalendars getCalendarById getCalendarsByName getColor getDefaultCalendar getDescription getEventById getEventSeriesById getEvents getEventsForDay getId getName getOwnedCalendarById getOwnedCalendarsByName getTimeZone isHidden isMyPrimaryCalendar isOwnedByMe isSelected newRecurrence setColor setDescription setHidden setName setSelected setTimeZone subscribeToCalendar',
  CalendarEvent:
    'addEmailReminder addGuest addPopupReminder addSmsReminder anyoneCanAddSelf deleteEvent deleteTag getAllDayEndDate getAllDayStartDate getAllTagKeys getColor getCreators getDateCreated getDescription getEmailReminders getEndTime getEventSeries getEventType getGuestByEmail getGuestList getId getLastUpdated getLocation getMyStatus getOriginalCalendarId getPopupReminders getSmsReminders getStartTime getTag getTitle getTransparency getVisibility guestsCanInviteOthers guestsCanModify guestsCanSeeGuests isAllDayEvent isOwnedByMe isRecurringEvent removeAllReminders removeGuest resetRemindersToDefault setAllDayDate setAllDayDates setAnyoneCanAddSelf setColor setDescription setGuestsCanInviteOthers setGuestsCanModify setGuestsCanSeeGuests setLocation setMyStatus setTag setTime setTitle setTransparency setVisibility',
  CalendarEventSeries:
    'addEmailReminder addGuest addPopupReminder addSmsReminder anyoneCanAddSelf deleteEventSeries deleteTag getAllTagKeys getColor getCreators getDateCreated getDescription getEmailReminders getEventType getGuestByEmail getGuestList getId getLastUpdated getLocation getMyStatus getOriginalCalendarId getPopupReminders getSmsReminders getTag getTitle getVisibility guestsCanInviteOthers guestsCanModify guestsCanSeeGuests isOwnedByMe removeAllReminders removeGuest resetRemindersToDefault setAnyoneCanAddSelf setColor setDescription setGuestsCanInviteOthers setGuestsCanModify setGuestsCanSeeGuests setLocation setMyStatus setRecurrence setTag setTitle setVisibility',
  CalendarTriggerBuilder: 'create onEventUpdated',
  CellImage: 'getAltTextDescription getAltTextTitle getContentUrl getUrl toBuilder',
  CellImageBuilder:
    'build getAltTextDescription getAltTextTitle getContentUrl getUrl setAltTextDescription setAltTextTitle setSourceUrl toBuilder',
  Chart: 'getAs getBlob getOptions',
  ChartOptions: 'get',
  Charts:
    'newAreaChart newBarChart newColumnChart newDataTable newDataViewDefinition newLineChart newPieChart newScatterChart newTableChart newTextStyle',
  ClockTriggerBuilder:
    'after at atDate atHour create everyDays everyHours everyMinutes everyWeeks inTimezone nearMinute onMonthDay onWeekDay',
  Color: 'asRgbColor asThemeColor getColorType',
  ColorBuilder: 'asRgbColor asThemeColor build getColorType setRgbColor setThemeColor',
  ColumnChartBuilder:
    'build reverseCategories setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setRange setStacked setTitle setTitleTextStyle setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  ConditionalFormatRule: 'copy getBooleanCondition getGradientCondition getRanges',
  ConditionalFormatRuleBuilder:
    'build copy getBooleanCondition getGradientCondition getRanges setBackground setBold setFontColor setGradientMaxpoint setGradientMaxpointWithValue setGradientMidpointWithValue setGradientMinpoint setGradientMinpointWithValue setItalic setRanges setStrikethrough setUnderline whenCellEmpty whenCellNotEmpty whenDateAfter whenDateBefore whenDateEqualTo whenFormulaSatisfied whenNumberBetween whenNumberEqualTo whenNumberGreaterThan whenNumberGreaterThanOrEqualTo whenNumberLessThan whenNumberLessThanOrEqualTo whenNumberNotBetween whenNumberNotEqualTo whenTextContains whenTextDoesNotContain whenTextEndsWith whenTextEqualTo whenTextStartsWith withCriteria',
  ContainerInfo: 'getAnchorColumn getAnchorRow getOffsetX getOffsetY',
  DataExecutionStatus: 'getErrorCode getErrorMessage getExecutionState getLastRefreshedTime isTruncated',
  DataSource: 'getSpec updateSpec',
  DataSourceColumn: 'getDataSource getFormula getName hasArrayDependency isCalculatedColumn remove setFormula setName',
  DataSourceFormula:
    'forceRefreshData getAnchorCell getDataSource getDisplayValue getFormula getStatus refreshData setFormula waitForCompletion',
  DataSourceParameter: 'getName getSourceCell getType',
  DataSourcePivotTable:
    'addColumnGroup addFilter addPivotValue addRowGroup asPivotTable forceRefreshData getDataSource getStatus refreshData waitForCompletion',
  DataSourceSheet:
    'addFilter asSheet autoResizeColumn autoResizeColumns forceRefreshData getColumnWidth getDataSource getFilters getSheetValues getSortSpecs getStatus refreshData removeFilters removeSortSpec setColumnWidth setColumnWidths setSortSpec waitForCompletion',
  DataSourceSheetFilter: 'getDataSourceColumn getDataSourceSheet getFilterCriteria remove setFilterCriteria',
  DataSourceSpec: 'asBigQuery copy getParameters getType',
  DataSourceSpecBuilder: 'asBigQuery build copy getParameters getType removeAllParameters removeParameter setParameterFromCell',
  DataSourceTable: 'forceRefreshData getDataSource getRange getStatus refreshData waitForCompletion',
  DataTableBuilder: 'addColumn addRow build setValue',
  DataTableSource: 'getDataTable',
  DataValidation: 'copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText',
  DataValidationBuilder:
    'build copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText requireCheckbox requireDate requireDateAfter requireDateBefore requireDateBetween requireDateEqualTo requireDateNotBetween requireDateOnOrAfter requireDateOnOrBefore requireFormulaSatisfied requireNumberBetween requireNumberEqualTo requireNumberGreaterThan requireNumberGreaterThanOrEqualTo requireNumberLessThan requireNumberLessThanOrEqualTo requireNumberNotBetween requireNumberNotEqualTo requireTextContains requireTextDoesNotContain requireTextEqualTo requireTextIsEmail requireTextIsUrl requireValueInList requireValueInRange setAllowInvalid setHelpText withCriteria',
  DataViewDefinitionBuilder: 'build setColumns',
  DeveloperMetadata:
    'getId getKey getLocation getValue getVisibility moveToColumn moveToRow moveToSheet moveToSpreadsheet remove setKey setValue setVisibility',
  DeveloperMetadataFinder: 'find onIntersectingLocations withId withKey withLocationType withValue withVisibility',
  DeveloperMetadataLocation: 'getColumn getLocationType getRow getSheet getSpreadsheet',
  DocumentTriggerBuilder: 'create onOpen',
  Drawing:
    'getContainerInfo getHeight getOnAction getSheet getWidth getZIndex remove setHeight setOnAction setPosition setWidth setZIndex',
  DriveApp:
    'addFile addFolder continueFileIterator continueFolderIterator createFile createFolder createShortcut createShortcutForTargetIdAndResourceKey getFileById getFileByIdAndResourceKey getFiles getFilesByName getFilesByType getFolderById getFolderByIdAndResourceKey getFolders getFoldersByName getRootFolder getStorageLimit getStorageUsed getTrashedFiles getTrashedFolders removeFile removeFolder searchFiles searchFolders',
  DriveUser: 'getDomain getEmail getName getPhotoUrl getUserLoginId',
  EmbeddedAreaChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedBarChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories reverseDirection setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedChart:
    'getAs getBlob getChartId getContainerInfo getHiddenDimensionStrategy getMergeStrategy getNumHeaders getOptions getRanges getTransposeRowsAndColumns modify',
  EmbeddedChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange setChartType setHiddenDimensionStrategy setMergeStrategy setNumHeaders setOption setPosition setTransposeRowsAndColumns',
  EmbeddedColumnChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedComboChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedHistogramChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedLineChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setCurveStyle setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setRange setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedPieChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories set3D setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setTitle setTitleTextStyle setTransposeRowsAndColumns',
  EmbeddedScatterChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisLogScale setXAxisRange setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisLogScale setYAxisRange setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle',
  EmbeddedTableChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges enablePaging enableRtlTable enableSorting getChartType getContainer getRanges removeRange setChartType setFirstRowNumber setHiddenDimensionStrategy setInitialSortingAscending setInitialSortingDescending setMergeStrategy setNumHeaders setOption setPosition setTransposeRowsAndColumns showRowNumberColumn useAlternatingRowStyle',
  EventGuest: 'getAdditionalGuests getEmail getGuestStatus getName getStatus',
  EventRecurrence:
    'addDailyExclusion addDailyRule addDate addDateExclusion addMonthlyExclusion addMonthlyRule addWeeklyExclusion addWeeklyRule addYearlyExclusion addYearlyRule setTimeZone',
  File: 'addCommenter addCommenters addEditor addEditors addViewer addViewers getAccess getAs getBlob getDateCreated getDescription getDownloadUrl getEditors getId getLastUpdated getMimeType getName getOwner getParents getResourceKey getSecurityUpdateEligible getSecurityUpdateEnabled getSharingAccess getSharingPermission getSize getTargetId getTargetMimeType getTargetResourceKey getThumbnail getUrl getViewers isShareableByEditors isStarred isTrashed makeCopy moveTo removeCommenter removeEditor removeViewer revokePermissions setContent setDescription setName setOwner setSecurityUpdateEnabled setShareableByEditors setSharing setStarred setTrashed',
  FileIterator: 'getContinuationToken hasNext next',
  Filter: 'getColumnFilterCriteria getRange remove removeColumnFilterCriteria setColumnFilterCriteria sort',
  FilterCriteria: 'copy getCriteriaType getCriteriaValues getHiddenValues getVisibleValues',
  FilterCriteriaBuilder:
    'build copy getCriteriaType getCriteriaValues getHiddenValues getVisibleValues setHiddenValues setVisibleValues whenCellEmpty whenCellNotEmpty whenDateAfter whenDateBefore whenDateEqualTo whenFormulaSatisfied whenNumberBetween whenNumberEqualTo whenNumberGreaterThan whenNumberGreaterThanOrEqualTo whenNumberLessThan whenNumberLessThanOrEqualTo whenNumberNotBetween whenNumberNotEqualTo whenTextContains whenTextDoesNotContain whenTextEndsWith whenTextEqualTo whenTextStartsWith withCriteria',
  Folder:
    'addEditor addEditors addFile addFolder addViewer addViewers createFile createFolder createShortcut createShortcutForTargetIdAndResourceKey getAccess getDateCreated getDescription getEditors getFiles getFilesByName getFilesByType getFolders getFoldersByName getId getLastUpdated getName getOwner getParents getResourceKey getSecurityUpdateEligible getSecurityUpdateEnabled getSharingAccess getSharingPermission getSize getUrl getViewers isShareableByEditors isStarred isTrashed moveTo removeEditor removeFile removeFolder removeViewer revokePermissions searchFiles searchFolders setDescription setName setOwner setSecurityUpdateEnabled setShareableByEditors setSharing setStarred setTrashed',
  FolderIterator: 'getContinuationToken hasNext next',
  FormTriggerBuilder: 'create onFormSubmit onOpen',
  GmailApp:
    'createDraft createLabel deleteLabel getAliases getChatThreads getDraft getDraftMessages getDrafts getInboxThreads getInboxUnreadCount getMessageById getMessagesForThread getMessagesForThreads getPriorityInboxThreads getPriorityInboxUnreadCount getSpamThreads getSpamUnreadCount getStarredThreads getStarredUnreadCount getThreadById getTrashThreads getUserLabelByName getUserLabels markMessageRead markMessageUnread markMessagesRead markMessagesUnread markThreadImportant markThreadRead markThreadUnimportant markThreadUnread markThreadsImportant markThreadsRead markThreadsUnimportant markThreadsUnread moveMessageToTrash moveMessagesToTrash moveThreadToArchive moveThreadToInbox moveThreadToSpam moveThreadToTrash moveThreadsToArchive moveThreadsToInbox moveThreadsToSpam moveThreadsToTrash refreshMessage refreshMessages refreshThread refreshThreads search sendEmail setCurrentMessageAccessToken starMessage starMessages unstarMessage unstarMessages',
  GmailAttachment:
    'copyBlob getAllBlobs getAs getBytes getContentType getDataAsString getHash getName getSize isGoogleType setBytes setContentType setContentTypeFromExtension setDataFromString setName',
  GmailDraft: 'deleteDraft getId getMessage getMessageId send update',
  GmailLabel: 'addToThread addToThreads deleteLabel getName getThreads getUnreadCount removeFromThread removeFromThreads',
  GmailMessage:
    'createDraftReply createDraftReplyAll forward getAttachments getBcc getBody getCc getDate getFrom getHeader getId getPlainBody getRawContent getReplyTo getSubject getThread getTo isDraft isInChats isInInbox isInPriorityInbox isInTrash isStarred isUnread markRead markUnread moveToTrash refresh reply replyAll star unstar',
  GmailThread:
    'addLabel createDraftReply createDraftReplyAll getFirstMessageSubject getId getLabels getLastMessageDate getMessageCount getMessages getPermalink hasStarredMessages isImportant isInChats isInInbox isInPriorityInbox isInSpam isInTrash isUnread markImportant markRead markUnimportant markUnread moveToArchive moveToInbox moveToSpam moveToTrash refresh removeLabel reply replyAll',
  GradientCondition: 'getMaxColor getMaxType getMaxValue getMidColor getMidType getMidValue getMinColor getMinType getMinValue',
  Group: 'collapse expand getControlIndex getDepth getRange isCollapsed remove',
  HTTPResponse: 'getAllHeaders getAs getBlob getContent getContentText getHeaders getResponseCode',
  HtmlOutput:
    'addMetaTag append appendUntrusted asTemplate clear getAs getBlob getContent getFaviconUrl getHeight getMetaTags getTitle getWidth setContent setFaviconUrl setHeight setSandboxMode setTitle setWidth setXFrameOptionsMode',
  HtmlOutputMetaTag: 'getContent getName',
  HtmlService: 'createHtmlOutput createHtmlOutputFromFile createTemplate createTemplateFromFile getUserAgent',
  HtmlTemplate: 'evaluate getCode getCodeWithComments getRawContent',
  LanguageApp: 'translate',
  LineChartBuilder:
    'build reverseCategories setBackgroundColor setColors setCurveStyle setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setPointStyle setRange setTitle setTitleTextStyle setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  Lock: 'hasLock releaseLock tryLock waitLock',
  LockService: 'getDocumentLock getScriptLock getUserLock',
  Logger: 'clear getLog log',
  MailApp: 'getRemainingDailyQuota sendEmail',
  Menu: 'addItem addSeparator addSubMenu addToUi',
  NamedRange: 'getName getRange remove setName setRange',
  NumberRangeFilterBuilder: 'setMaxValue setMinValue setOrientation setShowRangeValues setTicks',
  OverGridImage:
    'assignScript getAltTextDescription getAltTextTitle getAnchorCell getAnchorCellXOffset getAnchorCellYOffset getHeight getInherentHeight getInherentWidth getScript getSheet getUrl getWidth remove replace resetSize setAltTextDescription setAltTextTitle setAnchorCell setAnchorCellXOffset setAnchorCellYOffset setHeight setWidth',
  PageProtection: 'addUser getUsers isProtected removeUser setProtected',
  PieChartBuilder:
    'build reverseCategories set3D setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setTitle setTitleTextStyle',
  PivotFilter: 'getFilterCriteria getPivotTable getSourceDataColumn remove setFilterCriteria',
  PivotGroup:
    'addManualGroupingRule areLabelsRepeated clearGroupingRule clearSort getDimension getIndex getPivotTable getSourceDataColumn hideRepeatedLabels isSortAscending moveToIndex remove removeManualGroupingRule resetDisplayName setDisplayName setHistogramGroupingRule showRepeatedLabels showTotals sortAscending sortBy sortDescending totalsAreShown',
  PivotTable:
    'addCalculatedPivotValue addColumnGroup addFilter addPivotValue addRowGroup getAnchorCell getColumnGroups getFilters getPivotValues getRowGroups getValuesDisplayOrientation remove setValuesDisplayOrientation',
  PivotValue: 'getDisplayType getFormula getPivotTable getSummarizedBy setDisplayName setFormula showAs summarizeBy',
  PromptResponse: 'getResponseText getSelectedButton',
  Properties: 'deleteAllProperties deleteProperty getKeys getProperties getProperty setProperties setProperty',
  PropertiesService: 'getDocumentProperties getScriptProperties getUserProperties',
  Protection:
    'addEditor addEditors canDomainEdit canEdit getDescription getEditors getProtectionType getRange getRangeName getUnprotectedRanges isWarningOnly remove removeEditor removeEditors setDescription setDomainEdit setNamedRange setRange setRangeName setUnprotectedRanges setWarningOnly',
  Range:
    'activate activateAsCurrentCell addDeveloperMetadata applyColumnBanding applyRowBanding autoFill autoFillToNeighbor breakApart canEdit check clear clearContent clearDataValidations clearFormat clearNote collapseGroups copyFormatToRange copyTo copyValuesToRange createDataSourcePivotTable createDataSourceTable createDeveloperMetadataFinder createFilter createPivotTable createTextFinder deleteCells expandGroups getA1Notation getBackground getBackgroundObject getBackgroundObjects getBackgrounds getBandings getCell getColumn getDataRegion getDataSourceFormula getDataSourceFormulas getDataSourcePivotTables getDataSourceTables getDataSourceUrl getDataTable getDataValidation getDataValidations getDeveloperMetadata getDisplayValue getDisplayValues getFilter getFontColor getFontColorObject getFontColorObjects getFontColors getFontFamilies getFontFamily getFontLine getFontLines getFontSize getFontSizes getFontStyle getFontStyles getFontWeight getFontWeights getFormula getFormulaR1C1 getFormulas getFormulasR1C1 getGridId getHeight getHorizontalAlignment getHorizontalAlignments getLastColumn getLastRow getMergedRanges getNextDataCell getNote getNotes getNumColumns getNumRows getNumberFormat getNumberFormats getRichTextValue getRichTextValues getRow getRowIndex getSheet getTextDirection getTextDirections getTextRotation getTextRotations getTextStyle getTextStyles getValue getValues getVerticalAlignment getVerticalAlignments getWidth getWrap getWrapStrategies getWrapStrategy getWraps insertCells insertCheckboxes isBlank isChecked isEndColumnBounded isEndRowBounded isPartOfMerge isStartColumnBounded isStartRowBounded merge mergeAcross mergeVertically moveTo offset protect randomize removeCheckboxes removeDuplicates setBackground setBackgroundObject setBackgroundObjects setBackgroundRGB setBackgrounds setBorder setDataValidation setDataValidations setFontColor setFontColorObject setFontColorObjects setFontColors setFontFamilies setFontFamily setFontLine setFontLines setFontSize setFontSizes setFontStyle setFontStyles setFontWeight setFontWeights setFormula setFormulaR1C1 setFormulas setFormulasR1C1 setHorizontalAlignment setHorizontalAlignments setNote setNotes setNumberFormat setNumberFormats setRichTextValue setRichTextValues setShowHyperlink setTextDirection setTextDirections setTextRotation setTextRotations setTextStyle setTextStyles setValue setValues setVerticalAlignment setVerticalAlignments setVerticalText setWrap setWrapStrategies setWrapStrategy setWraps shiftColumnGroupDepth shiftRowGroupDepth sort splitTextToColumns trimWhitespace uncheck',
  RangeList:
    'activate breakApart check clear clearContent clearDataValidations clearFormat clearNote getRanges insertCheckboxes removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat setShowHyperlink setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap setWrapStrategy trimWhitespace uncheck',
  RecurrenceRule:
    'addDailyExclusion addDailyRule addDate addDateExclusion addMonthlyExclusion addMonthlyRule addWeeklyExclusion addWeeklyRule addYearlyExclusion addYearlyRule interval onlyInMonth onlyInMonths onlyOnMonthDay onlyOnMonthDays onlyOnWeek onlyOnWeekday onlyOnWeekdays onlyOnWeeks onlyOnYearDay onlyOnYearDays setTimeZone times until weekStartsOn',
  RgbColor: 'asHexString getBlue getColorType getGreen getRed',
  RichTextValue: 'copy getEndIndex getLinkUrl getRuns getStartIndex getText getTextStyle',
  RichTextValueBuilder: 'build setLinkUrl setText setTextStyle',
  ScatterChartBuilder:
    'build setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setPointStyle setTitle setTitleTextStyle setXAxisLogScale setXAxisRange setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisLogScale setYAxisRange setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle',
  ScriptApp:
    'deleteTrigger getAuthorizationInfo getIdentityToken getInstallationSource getOAuthToken getProjectKey getProjectTriggers getScriptId getScriptTriggers getService getUserTriggers invalidateAuth newStateToken newTrigger requireAllScopes requireScopes',
  ScriptProperties: 'deleteAllProperties deleteProperty getKeys getProperties getProperty setProperties setProperty',
  Selection: 'getActiveRange getActiveRangeList getActiveSheet getCurrentCell getNextDataRange',
  Service: 'disable getUrl isEnabled',
  Session: 'getActiveUser getActiveUserLocale getEffectiveUser getScriptTimeZone getTemporaryActiveUserKey getTimeZone getUser',
  Sheet:
    'activate addDeveloperMetadata appendRow asDataSourceSheet autoResizeColumn autoResizeColumns autoResizeRows clear clearConditionalFormatRules clearContents clearFormats clearNotes collapseAllColumnGroups collapseAllRowGroups copyTo createDeveloperMetadataFinder createTextFinder deleteColumn deleteColumns deleteRow deleteRows expandAllColumnGroups expandAllRowGroups expandColumnGroupsUpToDepth expandRowGroupsUpToDepth getActiveCell getActiveRange getActiveRangeList getBandings getCharts getColumnGroup getColumnGroupControlPosition getColumnGroupDepth getColumnWidth getConditionalFormatRules getCurrentCell getDataRange getDataSourceTables getDeveloperMetadata getDrawings getFilter getFormUrl getFrozenColumns getFrozenRows getImages getIndex getLastColumn getLastRow getMaxColumns getMaxRows getName getNamedRanges getParent getPivotTables getProtections getRange getRangeList getRowGroup getRowGroupControlPosition getRowGroupDepth getRowHeight getSelection getSheetId getSheetName getSheetProtection getSheetValues getSlicers getTabColor getType hasHiddenGridlines hideColumn hideColumns hideRow hideRows hideSheet insertChart insertColumnAfter insertColumnBefore insertColumns insertColumnsAfter insertColumnsBefore insertImage insertRowAfter insertRowBefore insertRows insertRowsAfter insertRowsBefore insertSlicer isColumnHiddenByUser isRightToLeft isRowHiddenByFilter isRowHiddenByUser isSheetHidden moveColumns moveRows newChart protect removeChart setActiveRange setActiveRangeList setActiveSelection setColumnGroupControlPosition setColumnWidth setColumnWidths setConditionalFormatRules setCurrentCell setFrozenColumns setFrozenRows setHiddenGridlines setName setRightToLeft setRowGroupControlPosition setRowHeight setRowHeights setRowHeightsForced setSheetProtection setTabColor showColumns showRows showSheet sort unhideColumn unhideRow updateChart',
  Slicer:
    'getBackgroundColor getColumnPosition getContainerInfo getFilterCriteria getRange getTitle getTitleHorizontalAlignment getTitleTextStyle isAppliedToPivotTables remove setApplyToPivotTables setBackgroundColor setColumnFilterCriteria setPosition setRange setTitle setTitleHorizontalAlignment setTitleTextStyle',
  SortSpec: 'getBackgroundColor getDataSourceColumn getDimensionIndex getForegroundColor getSortOrder isAscending',
  Spreadsheet:
    'addDeveloperMetadata addEditor addEditors addMenu addViewer addViewers appendRow autoResizeColumn copy createDeveloperMetadataFinder createTextFinder deleteActiveSheet deleteColumn deleteColumns deleteRow deleteRows deleteSheet duplicateActiveSheet getActiveCell getActiveRange getActiveRangeList getActiveSheet getAs getBandings getBlob getColumnWidth getCurrentCell getDataRange getDataSourceTables getDeveloperMetadata getEditors getFormUrl getFrozenColumns getFrozenRows getId getImages getIterativeCalculationConvergenceThreshold getLastColumn getLastRow getMaxIterativeCalculationCycles getName getNamedRanges getNumSheets getOwner getPredefinedSpreadsheetThemes getProtections getRange getRangeByName getRangeList getRecalculationInterval getRowHeight getSelection getSheetById getSheetByName getSheetId getSheetName getSheetProtection getSheetValues getSheets getSpreadsheetLocale getSpreadsheetTheme getSpreadsheetTimeZone getUrl getViewers hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertImage insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore insertSheet insertSheetWithDataSourceTable isAnonymousView isAnonymousWrite isColumnHiddenByUser isIterativeCalculationEnabled isRowHiddenByFilter isRowHiddenByUser moveActiveSheet moveChartToObjectSheet removeEditor removeMenu removeNamedRange removeViewer rename renameActiveSheet resetSpreadsheetTheme setActiveRange setActiveRangeList setActiveSelection setActiveSheet setAnonymousAccess setColumnWidth setCurrentCell setFrozenColumns setFrozenRows setIterativeCalculationConvergenceThreshold setIterativeCalculationEnabled setMaxIterativeCalculationCycles setNamedRange setRecalculationInterval setRowHeight setSheetProtection setSpreadsheetLocale setSpreadsheetTheme setSpreadsheetTimeZone show sort toast unhideColumn unhideRow updateMenu',
  SpreadsheetApp:
    'create enableAllDataSourcesExecution enableBigQueryExecution flush getActive getActiveRange getActiveRangeList getActiveSheet getActiveSpreadsheet getCurrentCell getSelection getUi newCellImage newColor newConditionalFormatRule newDataSourceSpec newDataValidation newFilterCriteria newRichTextValue newTextStyle open openById openByUrl setActiveRange setActiveRangeList setActiveSheet setActiveSpreadsheet setCurrentCell',
  SpreadsheetTheme: 'getConcreteColor getFontFamily getThemeColors setConcreteColor setFontFamily',
  SpreadsheetTriggerBuilder: 'create onChange onEdit onFormSubmit onOpen',
  StateTokenBuilder: 'createToken withArgument withMethod withTimeout',
  StringFilterBuilder: 'setCaseSensitive setMatchType setRealtimeTrigger',
  TableChartBuilder:
    'build enablePaging enableRtlTable enableSorting setDataSourceUrl setDataTable setDataViewDefinition setDimensions setFirstRowNumber setInitialSortingAscending setInitialSortingDescending setOption showRowNumberColumn useAlternatingRowStyle',
  TextFinder:
    'findAll findNext findPrevious getCurrentMatch ignoreDiacritics matchCase matchEntireCell matchFormulaText replaceAllWith replaceWith startFrom useRegularExpression',
  TextRotation: 'getDegrees isVertical',
  TextStyle:
    'copy getFontFamily getFontSize getForegroundColor getForegroundColorObject isBold isItalic isStrikethrough isUnderline',
  TextStyleBuilder:
    'build setBold setFontFamily setFontSize setForegroundColor setForegroundColorObject setItalic setStrikethrough setUnderline',
  ThemeColor: 'getColorType getThemeColorType',
  Trigger: 'getEventType getHandlerFunction getTriggerSource getTriggerSourceId getUniqueId',
  TriggerBuilder: 'forDocument forForm forSpreadsheet forUserCalendar timeBased',
  Ui: 'alert createAddonMenu createMenu prompt showDialog showModalDialog showModelessDialog showSidebar',
  UrlFetchApp: 'fetch fetchAll getRequest',
  User: 'getEmail getUserLoginId',
  UserProperties: 'deleteAllProperties deleteProperty getKeys getProperties getProperty setProperties setProperty',
  Utilities:
    'base64Decode base64DecodeWebSafe base64Encode base64EncodeWebSafe computeDigest computeHmacSha256Signature computeHmacSignature computeRsaSha1Signature computeRsaSha256Signature computeRsaSignature formatDate formatString getUuid gzip jsonParse jsonStringify newBlob parseCsv parseDate sleep ungzip unzip zip',
};

/** The members of each enum in Google's order. */
export const apiEnums: Readonly<Record<string, string>> = {
  Access: 'ANYONE ANYONE_WITH_LINK DOMAIN DOMAIN_WITH_LINK PRIVATE',
  AuthMode: 'NONE CUSTOM_FUNCTION LIMITED FULL',
  AuthorizationStatus: 'REQUIRED NOT_REQUIRED',
  AutoFillSeries: 'DEFAULT_SERIES ALTERNATE_SERIES',
  BandingTheme: 'LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK',
  BooleanCriteria:
    'CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA',
  BorderStyle: 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
  Button: 'CLOSE OK CANCEL YES NO',
  ButtonSet: 'OK OK_CANCEL YES_NO YES_NO_CANCEL',
  CalendarEventType: 'DEFAULT BIRTHDAY FOCUS_TIME FROM_GMAIL OUT_OF_OFFICE WORKING_LOCATION',
  Charset: 'US_ASCII UTF_8',
  ChartHiddenDimensionStrategy: 'IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH',
  ChartMergeStrategy: 'MERGE_COLUMNS MERGE_ROWS',
  ChartType:
    'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL',
  Color:
    'BLUE BROWN CHARCOAL CHESTNUT GRAY GREEN INDIGO LIME MUSTARD OLIVE ORANGE PINK PLUM PURPLE RED RED_ORANGE SEA_BLUE SLATE TEAL TURQOISE YELLOW',
  ColorType: 'UNSUPPORTED RGB THEME',
  ColumnType: 'DATE NUMBER STRING',
  CopyPasteType:
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  CurveStyle: 'NORMAL SMOOTH',
  DataExecutionErrorCode:
    'DATA_EXECUTION_ERROR_CODE_UNSUPPORTED NONE TIME_OUT TOO_MANY_ROWS TOO_MANY_CELLS ENGINE PARAMETER_INVALID UNSUPPORTED_DATA_TYPE DUPLICATE_COLUMN_NAMES INTERRUPTED OTHER TOO_MANY_CHARS_PER_CELL',
  DataExecutionState: 'DATA_EXECUTION_STATE_UNSUPPORTED RUNNING SUCCESS ERROR NOT_STARTED',
  DataSourceParameterType: 'DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED CELL',
  DataSourceType: 'DATA_SOURCE_TYPE_UNSUPPORTED BIGQUERY',
  DataValidationCriteria:
    'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX',
  DeveloperMetadataLocationType: 'SPREADSHEET SHEET ROW COLUMN',
  DeveloperMetadataVisibility: 'DOCUMENT PROJECT',
  DigestAlgorithm: 'MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512',
  Dimension: 'COLUMNS ROWS',
  Direction: 'UP DOWN PREVIOUS NEXT',
  EventColor: 'PALE_BLUE PALE_GREEN MAUVE PALE_RED YELLOW ORANGE CYAN GRAY BLUE GREEN RED',
  EventTransparency: 'OPAQUE TRANSPARENT',
  EventType: 'CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED',
  GroupControlTogglePosition: 'BEFORE AFTER',
  GuestStatus: 'INVITED MAYBE NO OWNER YES',
  InstallationSource: 'APPS_MARKETPLACE_DOMAIN_ADD_ON NONE WEB_STORE_ADD_ON',
  InterpolationType: 'NUMBER PERCENT PERCENTILE MIN MAX',
  MacAlgorithm: 'HMAC_MD5 HMAC_SHA_1 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512',
  MatchType: 'EXACT PREFIX ANY',
  Month: 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER',
  Orientation: 'HORIZONTAL VERTICAL',
  Permission: 'VIEW EDIT COMMENT OWNER ORGANIZER NONE',
  PickerValuesLayout: 'ASIDE BELOW BELOW_WRAPPING BELOW_STACKED',
  PivotTableSummarizeFunction: 'CUSTOM SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV STDEVP VAR VARP',
  PivotValueDisplayType: 'DEFAULT PERCENT_OF_ROW_TOTAL PERCENT_OF_COLUMN_TOTAL PERCENT_OF_GRAND_TOTAL',
  PointStyle: 'NONE TINY MEDIUM LARGE HUGE',
  Position: 'TOP RIGHT BOTTOM NONE',
  ProtectionType: 'RANGE SHEET',
  RecalculationInterval: 'ON_CHANGE MINUTE HOUR',
  RelativeDate: 'TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR',
  RsaAlgorithm: 'RSA_SHA_1 RSA_SHA_256',
  SandboxMode: 'EMULATED IFRAME NATIVE',
  SheetType: 'GRID OBJECT',
  SortOrder: 'ASCENDING DESCENDING',
  TextDirection: 'LEFT_TO_RIGHT RIGHT_TO_LEFT',
  TextToColumnsDelimiter: 'COMMA SEMICOLON PERIOD SPACE',
  ThemeColorType: 'UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK',
  TriggerSource: 'SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR',
  ValueType: 'IMAGE',
  Visibility: 'CONFIDENTIAL DEFAULT PRIVATE PUBLIC',
  Weekday: 'SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY',
  WrapStrategy: 'WRAP OVERFLOW CLIP',
  XFrameOptionsMode: 'ALLOWALL DEFAULT',
};

/** The global services. */
export const apiServices =
  'Browser CacheService CalendarApp CardService Charts ConferenceDataService ContactsApp ContentService DataStudioApp DocumentApp DriveApp FormApp GmailApp GroupsApp HtmlService Jdbc LanguageApp LinearOptimizationService LockService Logger MailApp Maps MimeType PropertiesService ScriptApp ScriptProperties Session SitesApp SlidesApp SpreadsheetApp UrlFetchApp UserProperties Utilities XmlService';
